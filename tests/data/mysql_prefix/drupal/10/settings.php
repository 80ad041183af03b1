<?php
// phpcs:ignoreFile
/**
 * One example of the simplest connection array is shown below. To use your
 * sample settings, copy and uncomment the code below between the @code and
 * @endcode lines:
 * @code
 * $databases['default']['default'] = [
 *   'database' => 'databasename',
 *   'username' => 'sqlusername',
 *   'password' => 'sqlpassword',
 *   'host' => 'localhost',
 * ];
 * @endcode
 */
$databases = [];
$settings['hash_salt'] = 'mabase';
$settings['update_free_access'] = FALSE;
$databases['default']['default'] = array (
  'database' => 'mabase',
  'username' => 'monuser',
  'password' => 's3cret',
  'prefix' => '',
  'host' => 'localhost',
  'port' => '3306',
  'isolation_level' => 'READ COMMITTED',
  'driver' => 'mysql',
  'namespace' => 'Drupal\\mysql\\Driver\\Database\\mysql',
  'autoload' => 'core/modules/mysql/src/Driver/Database/mysql/',
);
$settings['config_sync_directory'] = 'sites/default/files/config_monuser/sync';
