<?php
$database = 'mabase';
$login = "monuser";
define('DB_NAME', $database);
define('DB_USER', "$login");
define('DB_PASSWORD', 's3cret');
