<?php
define('DB_NAME', 'wxyz_mabase');
define('DB_USER', 'monuser');
