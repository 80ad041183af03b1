<?php
$m = new mysqli('localhost', 'monuser', 's3cret', 'mabase');
$m->change_user('second', 's3cret', 'secondbase');
mysqli_change_user($m, 'third', 's3cret', 'thirdbase');
