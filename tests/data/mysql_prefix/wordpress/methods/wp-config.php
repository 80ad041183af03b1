<?php
class Settings { public function define($name, $value) { return $this; } public static function make() { return new self; } }
Settings::make()->define('DB_NAME', 'no')->define('DB_USER', 'no');
if (false) { function wrap() { return 'define'; } }
$f = 'define'; $f('DB_CHARSET', 'utf8');
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
