<?php
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
