<?php
final class Db {
    const HOST = 'localhost', LOGIN = 'monuser';
    private const BASE = 'mabase';
    public static function open() { return mysqli_connect(self::HOST, static::LOGIN, 's3cret', Db::BASE); }
}
