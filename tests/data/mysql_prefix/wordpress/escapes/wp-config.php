<?php
define('DB_NAME', 'ma\'base\\x');
define('DB_USER', "\x6don\u{75}\163er\$");
