<?php
define('DB_NAME', <<<NAME
mabase
NAME);
define('DB_USER', <<<'USER'
    monuser
    USER
);
define('HELP', <<<TEXT
  define('DB_NAME', 'not_this');
  define('DB_USER', 'nor_this');
  TEXT);
