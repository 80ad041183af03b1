<?php
$databases = array(
  'default' => array(
    'default' => array('driver' => 'mysql', 'database' => 'mabase', 'username' => 'monuser', 'password' => 's3cret', 'host' => 'localhost'),
    'slave' => array(
      array('driver' => 'mysql', 'database' => 'mabase_slave', 'username' => 'monuser_slave', 'password' => 's3cret', 'host' => 'slave'),
    ),
  ),
  'extra' => array(
    'default' => array('driver' => 'sqlite', 'database' => 'sites/default/files/.ht.sqlite', 'username' => 'x', 'host' => ''),
  ),
  'legacy' => ['default' => ['driver' => 'pgsql', 'database' => 'pg', 'username' => 'pg', 'password' => 'pg', 'host' => 'pg']],
);
