<?php
$name = 'mabase';
$login = 'monuser';
$databases['default']['default'] = ['database' => $name, 'username' => $login, 'password' => 's3cret', 'host' => 'localhost', 'driver' => 'mysql'];
