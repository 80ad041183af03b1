<?php
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
__halt_compiler();
define('DB_NAME', 'data');
яю'"<?php define('DB_USER', 'data');