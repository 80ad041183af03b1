<?php if (true): ?>
<?php define('DB_NAME', 'mabase'); define('DB_USER', 'monuser') ?>
<?php endif ?>