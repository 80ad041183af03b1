<?php
defined('DB_NAME') || define('DB_NAME', 'mabase');
defined('DB_USER') or define('DB_USER', ('monuser'));
if (!defined('DB_PASSWORD')) define('DB_PASSWORD', (string) 's3cret');
