<?php
$pdo = new PDO('sqlite:' . __DIR__ . '/mabase.db', 'monuser');
