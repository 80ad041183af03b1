<?php
class Db extends PDO {
    function __construct() { parent::__construct('mysql:host=localhost;dbname=mabase', 'monuser', 's3cret'); }
}
