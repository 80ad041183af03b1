<?php
$link = mysql_connect('localhost', 'monuser', 's3cret') or die(mysql_error());
mysql_select_db('mabase', $link);
$p = mysql_pconnect("localhost", "monuser2", "s3cret");
mysql_select_db("mabase2");
