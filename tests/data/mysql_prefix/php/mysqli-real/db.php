<?php
$link = mysqli_init();
mysqli_options($link, MYSQLI_INIT_COMMAND, 'SET AUTOCOMMIT = 0');
mysqli_real_connect($link, 'localhost', 'monuser', 's3cret', 'mabase');
