<?php
return array(
    'fetch' => PDO::FETCH_CLASS,
    'default' => 'mysql',
    'connections' => array(
        'mysql' => array(
            'driver'    => 'mysql',
            'read' => array('host' => '192.168.1.1'),
            'host'      => env('DB_HOST', 'localhost'),
            'database'  => env('DB_DATABASE', 'mabase'),
            'username'  => env('DB_USERNAME', 'monuser'),
            'password'  => env('DB_PASSWORD', ''),
        ),
    ),
);
