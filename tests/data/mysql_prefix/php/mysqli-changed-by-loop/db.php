<?php
$u = 'monuser';
$d = 'mabase';
foreach ($argv as $d) { }
[$u, $x] = [1, 2];
$m = new mysqli('localhost', $u, 's3cret', $d);
