<?php
define('_DB_TYPE_', 'MySQL');
define('_DB_SERVER_', 'localhost');
define('_DB_USER_', 'monuser');
define('_DB_PREFIX_', 'ps_');
define('_DB_PASSWD_', 's3cret');
define('_DB_NAME_', 'mabase');
?>
