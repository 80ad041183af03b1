; <?php exit; ?> DO NOT REMOVE THIS LINE
; file automatically generated or modified by Matomo; you can manually override the default values in global.ini.php by redefining them in this file.
; username = "old"
  [database]   ; here
;dbname = "old"
	username	=	'monuser' ; username = x
	dbname = "mabase"; dbname = y
password = "x"
[Tracker]
username = "not_this"
dbname = "nor_this"
