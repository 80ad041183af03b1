<?php
global $base, $user;
$base = 'mabase';
$user = 'monuser';
$m = new mysqli('localhost', $user, 's3cret', $base);
