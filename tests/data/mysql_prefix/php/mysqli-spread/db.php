<?php
$parts = ['localhost', 'monuser', 's3cret', 'mabase'];
$m = new mysqli(...$parts);
