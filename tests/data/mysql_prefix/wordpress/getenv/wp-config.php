<?php
define('DB_NAME', getenv('WORDPRESS_DB_NAME') ?: 'mabase');
define('DB_USER', getenv("WORDPRESS_DB_USER") ? getenv("WORDPRESS_DB_USER") : 'monuser');
define('DB_PASSWORD', getenv('WORDPRESS_DB_PASSWORD'));
define('DB_HOST', $_ENV['DB_HOST'] ?? 'localhost');
