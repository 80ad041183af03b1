<?php

$databases['default']['default'] = [
  'driver' => 'mysql', 'host' => '127.0.0.1',
  'database' => 'mabase', // the base
  'username' => 'monuser', # the user
  'password' => 's3cret',
];
assert_options(ASSERT_ACTIVE, TRUE);
