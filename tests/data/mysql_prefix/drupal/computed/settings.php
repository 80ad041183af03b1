<?php
$site = basename(__DIR__);
$databases['default']['default'] = [
  'database' => "wxyz_$site",
  'username' => 'wxyz_' . $site,
  'password' => 's3cret', 'host' => 'localhost',
  'driver' => 'mysql',
];
