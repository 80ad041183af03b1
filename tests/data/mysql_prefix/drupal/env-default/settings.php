<?php
$databases['default']['default'] = [
  'database' => getenv('DB_NAME') ?: 'mabase',
  'username' => $_ENV['DB_USER'] ?? 'monuser',
  'password' => getenv('DB_PASS'),
  'host' => getenv('DB_HOST') ?: 'localhost',
  'driver' => 'mysql',
];
