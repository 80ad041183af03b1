<?php
return [
    'class' => 'yii\db\Connection',
    'dsn' => 'mysql:host=localhost;dbname=mabase',
    'username' => 'monuser',
    'password' => 's3cret',
    'charset' => 'utf8',
];
