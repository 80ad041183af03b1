<?php
$b = 'mabase';
$dsn = <<<"DSN"
    mysql:host=localhost;dbname={$b};charset=utf8
    DSN;
$pdo = new PDO($dsn, user(), 's3cret');
function user() { return 'monuser'; }
