; <?php exit; ?> DO NOT REMOVE THIS LINE
; file automatically generated or modified by Matomo; you can manually override the default values in global.ini.php by redefining them in this file.
[database]
host = "localhost"
username = "monuser"
password = "s3cret;[x]"
dbname = "mabase"
tables_prefix = "matomo_"
charset = "utf8mb4"
collation = "utf8mb4_general_ci"

[General]
proxy_client_headers[] = "HTTP_X_FORWARDED_FOR"
salt = "mabase"
trusted_hosts[] = "monuser.example"

[PluginsInstalled]
PluginsInstalled[] = "Diagnostics"
