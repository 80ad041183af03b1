<?php
switch (PHP_SAPI) {
    case 'cli': $base = 'cli_base'; break;
    default: $base = 'web_base';
}
define('DB_NAME', $base);
define('DB_USER', 'monuser');
