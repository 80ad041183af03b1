<?php
$customer = 'wxyz';
define('DB_NAME', $customer . '_mabase');
define('DB_USER', 'monuser');
