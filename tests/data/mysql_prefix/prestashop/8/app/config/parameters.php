<?php return array (
  'parameters' => 
  array (
    'database_host' => '127.0.0.1',
    'database_port' => '',
    'database_name' => 'mabase',
    'database_user' => 'monuser',
    'database_password' => 's3cret',
    'database_prefix' => 'ps_',
    'database_engine' => 'InnoDB',
    'mailer_transport' => 'smtp',
    'mailer_host' => '127.0.0.1',
    'mailer_user' => 'monuser',
    'mailer_password' => NULL,
    'secret' => 'JWQ8EmPfwhDwU2GAzDE',
    'ps_caching' => 'CacheMemcache',
    'locale' => 'fr-FR',
    'cookie_key' => 'mabase',
  ),
);
