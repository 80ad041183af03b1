<?php
class Model {
    public $base = 'mabase';
    function open() { return new PDO("mysql:dbname=$this->base;host=localhost", 'monuser', 's3cret'); }
}
(new Model)->open();
