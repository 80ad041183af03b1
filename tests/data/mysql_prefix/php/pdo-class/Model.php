<?php
abstract class Model {
    private $base = "mabase";
    private $login = 'monuser';
    private $pdo;
    protected function pdo() {
        return $this->pdo ??= new PDO("mysql:host=localhost;dbname={$this->base}", $this->login, 's3cret');
    }
}
$m = new class extends Model { function open() { return $this->pdo(); } };
$m->open();
