<?php
$a = new PDO('mysql:host=localhost;dbname=mabase', 'monuser', 's3cret');
$b = new PDO('pgsql:host=localhost;dbname=pgbase', 'pguser', 's3cret');
$c = new PDO('sqlite:/srv/data.db');
$d = new PDO('mysql:host=localhost;dbname=archive', 'archivist', 's3cret');
