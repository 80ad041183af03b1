<?php
define('HOST', 'localhost');
define('BASE', 'mabase');
define('LOGIN', 'monuser');
$pdo = new \PDO('mysql:host=' . HOST . ';dbname=' . BASE . ';charset=utf8', LOGIN, 's3cret');
