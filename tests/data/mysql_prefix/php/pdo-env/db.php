<?php
$pdo = new PDO('mysql:host=localhost;dbname=' . (getenv('DB') ?: 'mabase'), $_ENV['U'] ?? getenv('V') ?: 'monuser', getenv('P'));
