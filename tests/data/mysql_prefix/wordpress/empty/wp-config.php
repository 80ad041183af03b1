<?php
define( 'DB_NAME', '' );
define( 'DB_USER', "" );
