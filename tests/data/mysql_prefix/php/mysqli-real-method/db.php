<?php
$m = mysqli_init();
$m->real_connect('localhost', 'monuser', 's3cret', 'mabase') or exit;
