<?php
$databases['default']['default']['driver'] = 'mysql';
$databases['default']['default']['database'] = 'mabase';
$databases['default']['default']['username'] = "monuser";
$databases['default']['default']['password'] = 's3cret';
$databases["default"]["default"]["host"] = 'localhost';
