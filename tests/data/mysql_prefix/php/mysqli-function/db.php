<?php
function connect_it() {
    $u = 'monuser';
    $d = 'mabase';
    return mysqli_connect('localhost', $u, 's3cret', $d);
}
$u = 'no';
$d = 'no';
connect_it();
