<?php
$databases = array (
  'default' => 
  array (
    'default' => 
    array (
      'database' => 'mabase',
      'username' => 'monuser',
      'password' => 's3cret',
      'host' => 'localhost',
      'port' => '',
      'driver' => 'mysql',
      'prefix' => '',
    ),
  ),
);
$update_free_access = FALSE;
