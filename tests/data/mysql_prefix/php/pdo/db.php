<?php
$pdo = new PDO('mysql:host=localhost;dbname=mabase;charset=utf8mb4', 'monuser', 's3cret', [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
