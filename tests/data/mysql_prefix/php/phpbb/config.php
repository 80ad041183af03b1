<?php
// phpBB 3.3.x auto-generated configuration file
// Do not change anything in this file!
$dbms = 'phpbb\\db\\driver\\mysqli';
$dbhost = 'localhost';
$dbport = '';
$dbname = 'mabase';
$dbuser = 'monuser';
$dbpasswd = 's3cret';
$table_prefix = 'phpbb_';
