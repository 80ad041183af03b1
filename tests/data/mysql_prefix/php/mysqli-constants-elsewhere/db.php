<?php
require 'settings.php';
$m = mysqli_connect(HOST, LOGIN, SECRET, BASE);
