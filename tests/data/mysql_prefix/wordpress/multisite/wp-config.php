<?php
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
define('DB_PASSWORD', 's3cret');
define('DB_HOST', 'abcd.myd.infomaniak.com:3306');
define('DB_NAMESPACE', 'not_a_name');
define('CUSTOM_USER_TABLE', 'users');
define('WP_ALLOW_MULTISITE', true);
define('MULTISITE', true);
define('DOMAIN_CURRENT_SITE', 'monuser.example');
$base = '/';
