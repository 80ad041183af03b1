<?php
class Local { const DB_NAME = 'decoy_base'; }
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
