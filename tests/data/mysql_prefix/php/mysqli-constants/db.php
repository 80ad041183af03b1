<?php
define('DB_SERVER', 'localhost');
define('DB_USERNAME', 'monuser');
define('DB_PASSWORD', 's3cret');
define('DB_NAME', 'mabase');
$link = mysqli_connect(DB_SERVER, DB_USERNAME, DB_PASSWORD, DB_NAME);
