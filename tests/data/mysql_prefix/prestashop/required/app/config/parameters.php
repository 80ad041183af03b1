<?php
$local = require __DIR__ . '/local.php';
return ['parameters' => [
  'database_host' => 'localhost',
  'database_name' => $local['name'],
  'database_user' => 'monuser',
  'database_password' => $local['password'],
]];
