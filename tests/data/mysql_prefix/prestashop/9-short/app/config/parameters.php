<?php

declare(strict_types=1);

return ['parameters' => ['database_host' => 'localhost', 'database_name' => "mabase", 'database_user' => "monuser", 'database_password' => 's3cret']];
