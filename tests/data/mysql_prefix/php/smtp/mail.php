<?php
return ['host' => 'smtp.example', 'username' => 'monuser', 'password' => 's3cret', 'name' => 'Atelier'];
