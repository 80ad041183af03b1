<?php
$m = new mysqli('localhost', 'monuser', 's3cret', 'mabase');
?>
<?php ?>
<p>it's</p>
<?php // nothing