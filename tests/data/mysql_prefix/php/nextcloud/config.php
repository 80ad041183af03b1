<?php
$CONFIG = array (
  'instanceid' => 'ocabc',
  'trusted_domains' => array ( 0 => 'monuser.example' ),
  'dbtype' => 'mysql',
  'dbname' => 'mabase',
  'dbhost' => 'localhost',
  'dbtableprefix' => 'oc_',
  'dbuser' => 'monuser',
  'dbpassword' => 's3cret',
  'mail_smtpname' => 'monuser',
);
