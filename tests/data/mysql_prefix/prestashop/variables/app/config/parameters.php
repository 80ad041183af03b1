<?php
$parameters = [];
$parameters['database_host'] = 'localhost';
$parameters['database_name'] = 'mabase';
$parameters['database_user'] = 'monuser';
$parameters['database_password'] = 's3cret';
return ['parameters' => $parameters];
