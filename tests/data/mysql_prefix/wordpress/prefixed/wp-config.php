<?php
define('DB_NAME', 'wxyz_mabase');
define('DB_USER', 'wxyz_monuser');
$table_prefix = 'wxyz_';
