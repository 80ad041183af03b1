<?php
class Database {
    private $host = 'localhost';
    private string $login = 'monuser';
    protected ?string $secret = 's3cret', $base = 'mabase';
    public function connect(): mysqli {
        return new mysqli($this->host, $this->login, $this->secret, $this->base);
    }
}
(new Database)->connect();
