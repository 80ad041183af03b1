<?php
function secret($name) { return trim(file_get_contents("/run/secrets/$name")); }
define('DB_NAME', secret('db_name'));
define('DB_USER', trim('monuser '));
