<?php
# define('DB_NAME', 'hash');
// define('DB_NAME', 'slashes'); ?><?php // still a comment ends here: define('DB_NAME', 'x');
/* define('DB_NAME', 'block'); */ define('DB_NAME', 'mabase'); /* /* not nested */
/** @see define('DB_USER', 'doc') */
define('DB_USER', 'monuser'); // define('DB_USER', 'monuser');
