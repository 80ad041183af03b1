<?php
$c = ['host' => 'localhost', 'name' => 'mabase', 'login' => 'monuser'];
$pdo = new PDO("mysql:host={$c['host']};port=3306;dbname={$c['name']}", $c['login'], 's3cret');
