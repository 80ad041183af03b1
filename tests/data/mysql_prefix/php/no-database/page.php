<?php
$title = 'mabase';
$user = ['name' => 'monuser', 'database' => 'x'];
echo "Hello $user[name]";
