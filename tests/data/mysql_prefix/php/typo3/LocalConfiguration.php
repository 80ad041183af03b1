<?php
return [
    'BE' => ['installToolPassword' => 'monuser'],
    'DB' => ['Connections' => ['Default' => [
        'charset' => 'utf8mb4',
        'dbname' => 'mabase',
        'driver' => 'mysqli',
        'host' => 'localhost',
        'password' => 's3cret',
        'user' => 'monuser',
    ]]],
    'MAIL' => ['transport_smtp_username' => 'monuser'],
];
