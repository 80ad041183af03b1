<?php
$mysqli = new mysqli("localhost", "monuser", "s3cret", "mabase", 3306);
$mysqli->set_charset('utf8mb4');
