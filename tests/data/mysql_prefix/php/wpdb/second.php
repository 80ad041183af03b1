<?php
$stock = new wpdb('monuser', 's3cret', 'mabase', 'localhost');
