<?php
$u = 'monuser';
$d = 'mabase';
$other = &$d;
list($a, $u) = [1, 2];
$m = new mysqli('localhost', $u, 's3cret', $d);
