<?php
	Define
	(
		'DB_NAME'
		,
		'mabase'
	)
	;
\DEFINE( /* user */ 'DB_USER' /* , 'no' */ , // here
 'monuser' # there 'x'
);
define  ('DB_PASSWORD','s3cret');
