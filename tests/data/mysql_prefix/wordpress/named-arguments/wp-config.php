<?php
define(value: 'mabase', constant_name: 'DB_NAME');
define('DB_USER', value: 'monuser');
