<?php
define('DB_NAME', 'mabase);
define('DB_USER', 'monuser');
