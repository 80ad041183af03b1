<?php
define('_DB_SERVER_', 'localhost');
define('_DB_NAME_', 'mabase');
define('_DB_USER_', 'monuser');
define('_DB_PASSWD_', 's3cret');
define('_DB_PREFIX_', 'ps_');
define('_MYSQL_ENGINE_', 'InnoDB');
define('_PS_CACHING_SYSTEM_', 'CacheMemcache');
define('_COOKIE_KEY_', 'mabase');
define('_PS_VERSION_', '1.6.1.24');
