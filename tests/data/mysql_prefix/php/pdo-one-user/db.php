<?php
$u = 'monuser';
$a = new PDO('mysql:host=localhost;dbname=mabase', $u, 's3cret');
$b = new PDO('mysql:host=localhost;dbname=archive', $u, 's3cret');
