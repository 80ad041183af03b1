<?php return array('parameters' => array(
'database_host' => 'localhost',
'database_name' => <<<X
  mabase
  X,
'database_user' => <<<'X'
monuser
X,
'database_password' => <<<X
X
));