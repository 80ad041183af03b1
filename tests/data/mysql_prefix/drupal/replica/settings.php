<?php
$databases['default']['default'] = ['database' => 'mabase', 'username' => 'monuser', 'password' => 's3cret', 'host' => 'db1', 'driver' => 'mysql'];
$databases['default']['replica'][] = ['database' => 'mabase_r1', 'username' => 'reader1', 'password' => 's3cret', 'host' => 'db2', 'driver' => 'mysql'];
$databases['default']['replica'][] = ['database' => 'mabase_r2', 'username' => 'reader2', 'password' => 's3cret', 'host' => 'db3', 'driver' => 'mysql'];
