<?php
$base = 'mabase';
$say = "{$base} doesn't matter, ${base} isn't either";
$pdo = new PDO("mysql:host=localhost;dbname={$base};application=it's", 'monuser', 's3cret');
