<?php
$pdo = new PDO(sprintf('mysql:host=%s;dbname=%s', 'localhost', 'mabase'), 'monuser', 's3cret');
