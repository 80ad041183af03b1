<?php
$u = 'monuser';
$d = 'mabase';
function connect_it() {
    global $u, $d;
    return mysqli_connect('localhost', $u, 's3cret', $d);
}
$again = function () use ($u, $d) { return new mysqli('localhost', $u, 's3cret', $d); };
$short = fn() => new mysqli('localhost', $u, 's3cret', $d);
connect_it(); $again(); $short();
