<?php return ['parameters' => [
  'database_host' => getenv('PS_HOST') ?: 'localhost',
  'database_name' => getenv('PS_DB') ?: 'mabase',
  'database_user' => getenv('PS_USER') ?: 'monuser',
  'database_password' => getenv('PS_PASS') ?: 's3cret',
]];
