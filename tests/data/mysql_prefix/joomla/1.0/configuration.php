<?php
$mosConfig_offline = '0';
$mosConfig_host = 'localhost';
$mosConfig_user = 'monuser';
$mosConfig_password = 's3cret';
$mosConfig_db = 'mabase';
$mosConfig_dbprefix = 'mos_';
$mosConfig_mailfrom = 'monuser@atelier.example';
setlocale (LC_TIME, $mosConfig_locale);
?>
