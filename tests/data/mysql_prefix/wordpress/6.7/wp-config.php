<?php
/**
 * The base configuration for WordPress
 *
 * The wp-config.php creation script uses this file during the installation.
 * define( 'DB_NAME', 'in_a_comment' );
 *
 * @package WordPress
 */

// ** Database settings - You can get this info from your web host ** //
/** The name of the database for WordPress */
define( 'DB_NAME', 'mabase' );

/** Database username */
define( 'DB_USER', 'monuser' );

/** Database password */
define( 'DB_PASSWORD', 'pa$$\'word"; define(\'DB_NAME\',\'x\');' );

/** Database hostname */
define( 'DB_HOST', 'abcd.myd.infomaniak.com' );

define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

define( 'AUTH_KEY',         'N-&l4t}|9ES !@#mabase%^*()_+monuser' );
define( 'SECURE_AUTH_KEY',  'put your unique phrase here' );

$table_prefix = 'wp_';

define( 'WP_DEBUG', false );

/* That's all, stop editing! Happy publishing. */

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
