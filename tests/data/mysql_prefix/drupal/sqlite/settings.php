<?php
$databases['default']['default'] = array (
  'database' => 'sites/default/files/.sqlite',
  'username' => 'x',
  'prefix' => '',
  'driver' => 'sqlite',
);
