<?php
define('DB_NAME', 'atelier');
define('DB_USER', 'atelier');
define('DB_PASSWORD', 'atelier');
define('DB_HOST', 'atelier');
define('WP_HOME', 'https://atelier');
