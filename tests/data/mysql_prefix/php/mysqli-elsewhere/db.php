<?php
require 'settings.php';
$m = new mysqli($host, $user, $password, $base);
