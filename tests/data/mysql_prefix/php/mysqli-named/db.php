<?php
$m = new mysqli(database: 'mabase', username: 'monuser', password: 's3cret', hostname: 'localhost');
$l = mysqli_connect('localhost', 'other', database: 'otherbase', password: 's3cret');
