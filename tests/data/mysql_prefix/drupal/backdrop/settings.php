<?php
/**
 * $database = 'mysql://user:pass@localhost/database_name';
 */
$database = 'mysql://monuser:s3cret@localhost/mabase';
$database_prefix = '';
$settings['trusted_host_patterns'] = array('^monuser\.example$');
