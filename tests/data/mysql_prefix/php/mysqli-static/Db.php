<?php
class Db {
    private static $login = 'monuser';
    private static $base = 'mabase';
    static function open() { return mysqli_connect('localhost', self::$login, 's3cret', self::$base); }
}
Db::open();
