<?php
define('DB_NAME', PHP_SAPI === 'cli' ? 'cli_base' : 'mabase');
define('DB_USER', defined('X_USER') ? X_USER : 'monuser');
