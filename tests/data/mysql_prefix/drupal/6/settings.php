<?php
// $db_url = 'mysql://username:password@localhost/databasename';
$db_url = 'mysqli://monuser:s3cret@localhost/mabase';
$db_prefix = '';
$base_url = 'http://monuser.example';
