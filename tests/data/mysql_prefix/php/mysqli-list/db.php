<?php
$config = array(
  'db' => array('server' => 'localhost', 'login' => 'monuser', 'key' => 's3cret', 'base' => 'mabase'),
);
$m = new mysqli($config['db']['server'], $config['db']['login'], $config['db']['key'], $config['db']['base']);
