<?php
class Pool {
    public function open(array $options) {
        return new PDO($options['dsn'], $options['user'], $options['password']);
    }
    public function other($o) { return new mysqli($o->host, $o->user, $o->pass, $this->name); }
    public static function third() { return mysqli_connect(...func_get_args()); }
}
