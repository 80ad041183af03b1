<html>
<p>define('DB_NAME', 'html');</p>
<?php define('DB_NAME', 'mabase') ?>
<p>define('DB_USER', 'html');</p>
<?php
define('DB_USER', 'monuser');
?>

<?= 'define' ?>
