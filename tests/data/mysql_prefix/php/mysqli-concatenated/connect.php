<?php
// the customer's number is part of the name

$number = 42;



$user = 'monuser';
$password = 's3cret';


// here

$link = mysqli_connect('localhost', $user, $password, 'base' . $number);
