<?php
define('DB_NAME', 'été_base');
define('DB_USER', 'hélène');
