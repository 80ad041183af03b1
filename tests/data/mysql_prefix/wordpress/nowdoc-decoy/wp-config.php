<?php
$manual = <<<'EOT'
<?php
define('DB_NAME', 'decoy');
define('DB_USER', 'decoy');
EOTS is not the end: EOTX
EOT_ neither
EOT;
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
