<?php
// ** MySQL settings ** //
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
define('DB_PASSWORD', 's3cret');
define('DB_HOST', 'localhost');
$table_prefix  = 'wp_';
if ( !defined('ABSPATH') )
	define('ABSPATH', dirname(__FILE__) . '/');
require_once(ABSPATH . 'wp-settings.php');


