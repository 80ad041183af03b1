<?php
class JConfig {
	public $offline = false;
	public $offline_message = 'This site is down for maintenance.<br>Please check back again soon.';
	public $sitename = 'mabase by monuser';
	public $dbtype = 'mysqli';
	public $host = 'localhost';
	public ?string $user="monuser";
	public $password = 's3cret';
	public string $db = "mabase";
	public $dbprefix = 'jos_';
	public $secret = 'FBVtggIk5lAzEU9H';
	public $smtpuser = 'monuser';
	public $mailfrom = 'monuser@atelier.example';
	}
