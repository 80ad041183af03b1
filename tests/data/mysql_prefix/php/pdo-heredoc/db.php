<?php
$pdo = new PDO(<<<DSN
  mysql:host=localhost;dbname=mabase
  DSN, <<<'U'
monuser
U, 's3cret');
