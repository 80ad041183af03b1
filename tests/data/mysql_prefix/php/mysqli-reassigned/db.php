<?php
$base = 'mabase';
$base .= '_2024';
$user = 'a'; $user = 'b';
$m = new mysqli('localhost', $user, 's3cret', $base);
