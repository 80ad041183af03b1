<?php
$link = mysqli_connect('localhost', 'monuser', 's3cret', 'mabase');
if (!$link) { die('monuser: ' . mysqli_connect_error()); }
