<?php
// Paramètres de la base de données, à ne pas toucher
define('DB_NAME', 'mabase');
define('DB_USER', 'monuser');
define('DB_PASSWORD', 'été');
define('SITE_NAME', 'Café de la Gare');
