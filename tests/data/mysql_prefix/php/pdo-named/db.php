<?php
$pdo = new PDO(username: 'monuser', dsn: 'mysql:dbname=mabase;host=localhost', password: 's3cret');
