<?php
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype = 'mariadb';
$CFG->dblibrary = 'native';
$CFG->dbhost = 'localhost';
$CFG->dbname = 'mabase';
$CFG->dbuser = 'monuser';
$CFG->dbpass = 's3cret';
$CFG->prefix = 'mdl_';
