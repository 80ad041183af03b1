<?php
$db_url['default'] = 'mysql://monuser:s%23cret@localhost/mabase';
$db_url['mydb'] = 'mysql://other%5Fuser:pw@localhost:3306/other%5Fbase?x=1';
$db_url['pg'] = 'pgsql://pg:pw@localhost/pg_base';
