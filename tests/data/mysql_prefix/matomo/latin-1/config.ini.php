; <?php exit; ?> DO NOT REMOVE THIS LINE
; file automatically generated or modified by Matomo; you can manually override the default values in global.ini.php by redefining them in this file.
[General]
site = "Café"
[database]
username = "monuser"
password = "été"
dbname = "mabase"