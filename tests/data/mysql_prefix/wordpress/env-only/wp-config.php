<?php
define('DB_NAME', getenv('DB_NAME'));
define('DB_USER', $_SERVER['DB_USER']);
define('DB_PASSWORD', $_ENV['DB_PASSWORD']);
