<?php
foreach ([1] as $i) { try { $m = @new mysqli('localhost', 'monuser', 's3cret', 'mabase'); } catch (Exception $e) { exit; } }