<?php
class Db {
    private const string BASE = 'mabase', OTHER = 'x';
    public static function open() { return mysqli_connect('localhost', 'monuser', 's3cret', self::BASE); }
}
