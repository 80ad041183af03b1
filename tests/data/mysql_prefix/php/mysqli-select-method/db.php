<?php
$m = new mysqli('localhost', 'monuser', 's3cret');
$m->select_db('mabase');
