<?php
$pdo = new PDO('mysql:host=localhost;dbname=mabase;user=monuser;password=s3cret');
