<?php
$m = new mysqli('localhost', 'monuser', 's3cret', 'mabase';
