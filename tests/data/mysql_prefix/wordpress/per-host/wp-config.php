<?php
if ($_SERVER['HTTP_HOST'] === 'localhost') {
    define('DB_NAME', 'local_base');
    define('DB_USER', 'root');
    define('DB_PASSWORD', '');
} else {
    define('DB_NAME', 'mabase');
    define('DB_USER', 'monuser');
    define('DB_PASSWORD', 's3cret');
}
