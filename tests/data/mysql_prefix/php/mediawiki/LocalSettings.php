<?php
$wgSitename = 'mabase';
$wgDBtype = 'mysql';
$wgDBserver = 'localhost';
$wgDBname = 'mabase';
$wgDBuser = 'monuser';
$wgDBpassword = 's3cret';
$wgDBprefix = '';
