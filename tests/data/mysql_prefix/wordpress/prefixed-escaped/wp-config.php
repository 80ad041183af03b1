<?php
define('DB_NAME', "wx\x79z_mabase");
define('DB_USER', "\167xyz\u{5f}monuser");
