<?php
$log = "{$_SERVER["argv"][0]} define('DB_NAME', 'text'); {${'x'}} \" $list[0] $o->p";
$cmd = `echo "define('DB_NAME', 'shell')"`;
$t = 'it\\'; define('DB_NAME', 'mabase'); $u = 'it\'s'; define('DB_USER', 'monuser');
