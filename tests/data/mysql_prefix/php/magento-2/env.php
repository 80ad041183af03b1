<?php
return [
  'backend' => ['frontName' => 'admin'],
  'db' => ['table_prefix' => '', 'connection' => ['default' => [
    'host' => 'localhost', 'dbname' => 'mabase', 'username' => 'monuser', 'password' => 's3cret',
    'model' => 'mysql4', 'engine' => 'innodb', 'active' => '1',
  ]]],
  'session' => ['save' => 'redis', 'redis' => ['host' => '127.0.0.1', 'user' => 'x', 'password' => '', 'database' => '2']],
];
