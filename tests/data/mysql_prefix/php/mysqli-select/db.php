<?php
$link = mysqli_connect('localhost', 'monuser', 's3cret');
mysqli_select_db($link, 'mabase');
mysqli_query($link, "SELECT 'mabase' FROM monuser");
