<?php
$n = 3;
$pdo = new PDO("mysql:host=localhost;dbname=base_$n", 'monuser', 's3cret');
