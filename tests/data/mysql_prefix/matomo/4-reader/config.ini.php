; <?php exit; ?> DO NOT REMOVE THIS LINE
; file automatically generated or modified by Matomo; you can manually override the default values in global.ini.php by redefining them in this file.
[database]
host = "db1"
username = "monuser"
password = "s3cret"
dbname = "mabase"
adapter = PDO\MYSQL

[database_reader]
host = "db2"
username = "reader"
password = "s3cret"
dbname = "mabase_r"

[database_tests]
