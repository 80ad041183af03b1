<?php
$m = new mysqli('localhost', 'monuser', 's3cret', null, 3306);
$m->select_db("mabase");
