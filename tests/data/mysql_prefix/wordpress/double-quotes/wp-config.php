<?php
define("DB_NAME","mabase");define("DB_USER","monuser");define("DB_PASSWORD","s3cret");
