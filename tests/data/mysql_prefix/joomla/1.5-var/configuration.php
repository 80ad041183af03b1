<?php
class JConfig {
/* Site Settings */
var $offline = '0';
var $dbtype = 'mysql';
var $host = 'localhost';
var $user = 'monuser';
var $db = 'mabase';
var $dbprefix = 'jos_';
var $ftp_user = '';
}
?>