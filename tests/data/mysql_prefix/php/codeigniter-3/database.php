<?php
defined('BASEPATH') OR define('BASEPATH', '.');
$active_group = 'default';
$db['default'] = array(
	'dsn'	=> '',
	'hostname' => 'localhost',
	'username' => 'monuser',
	'password' => 's3cret',
	'database' => 'mabase',
	'dbdriver' => 'mysqli',
	'dbprefix' => '',
	'failover' => array(),
);
