<?php
class Connection {
    private $dsn;
    public function __construct(private string $host, string $user, string $password, string $base) {
        $this->dsn = "mysql:host=$host;dbname=$base";
        $this->pdo = new PDO($this->dsn, $user, $password);
        $this->my = mysqli_connect($this->host, $user, $password, $base);
    }
    public function choose($base) { return $this->my->select_db($base); }
}
