<?php
$d = 'mabase';
function outer() { $d = 'no'; $in = function ($d) { return $d; }; return $in(1); }
class A { public $d = 'no'; function f($d = 'no') { static $u = 'no'; } }
$u = 'monuser';
$m = new mysqli('localhost', $u, 's3cret', $d);
