<?php
// mysqli_connect('localhost', 'old', 'x', 'oldbase');
$help = "new mysqli('localhost', 'help', 'x', 'helpbase')";
$text = <<<T
mysqli_connect('localhost', 'text', 'x', 'textbase');
T;
function mysqli_connect_again($a = 'x') {}
$o?->mysqli_connect('localhost', 'method', 'x', 'methodbase');
$m = new mysqli('localhost', 'monuser', 's3cret', 'mabase');
?>
new mysqli('localhost', 'html', 'x', 'htmlbase')
