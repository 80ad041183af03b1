<?php
// Runs configuration files one by one, each in a process of its own, and tells what PHP makes of them.
// Input: a list of {file, reads} as JSON; output: for each what the expressions come to, and the connections it opened.

class Recorded
{
    public static array $names = [];
    public static array $users = [];

    public static function open($user, $name): void
    {
        if ($user !== null) {
            self::$users[] = $user;
        }
        if ($name !== null) {
            self::$names[] = $name;
        }
    }
}

class RecordedPdo
{
    public function __construct($dsn, $username = null, $password = null, $options = null)
    {
        Recorded::open($username, preg_match('/[:;]dbname=([^;]*)/', $dsn, $found) ? $found[1] : null);
    }
}

class mysqli
{
    public $connect_error = null;

    public function __construct($hostname = null, $username = null, $password = null, $database = null, $port = null)
    {
        Recorded::open($username, $database);
    }

    public function real_connect($hostname = null, $username = null, $password = null, $database = null): bool
    {
        Recorded::open($username, $database);
        return true;
    }

    public function change_user($username, $password, $database): bool
    {
        Recorded::open($username, $database);
        return true;
    }

    public function select_db($database): bool
    {
        Recorded::open(null, $database);
        return true;
    }

    public function set_charset($charset): bool
    {
        return true;
    }
}

const MYSQLI_INIT_COMMAND = 3;

function mysqli_connect($hostname = null, $username = null, $password = null, $database = null)
{
    return new mysqli($hostname, $username, $password, $database);
}

function mysqli_init()
{
    return new mysqli();
}

function mysqli_options($mysql, $option, $value)
{
}

function mysqli_query($mysql, $query)
{
}

function mysqli_real_connect($mysql, $hostname = null, $username = null, $password = null, $database = null)
{
    return $mysql->real_connect($hostname, $username, $password, $database);
}

function mysqli_select_db($mysql, $database)
{
    return $mysql->select_db($database);
}

function mysqli_change_user($mysql, $username, $password, $database)
{
    return $mysql->change_user($username, $password, $database);
}

function mysql_connect($server = null, $username = null, $password = null)
{
    return new mysqli($server, $username, $password);
}

function mysql_pconnect($server = null, $username = null, $password = null)
{
    return new mysqli($server, $username, $password);
}

function mysql_select_db($database, $link = null)
{
    Recorded::open(null, $database);
}

function env($key, $default = null)
{
    return $default;
}

// PDO cannot be replaced while PHP runs, so its name is, where an object of it is made.
function without_pdo(string $code): string
{
    $made = '';
    $before = '';
    foreach (token_get_all($code) as $token) {
        $text = is_array($token) ? $token[1] : $token;
        $is_pdo = in_array(strtolower(ltrim($text, '\\')), ['pdo'], true) && in_array($before, ['new', 'extends'], true);
        $made .= $is_pdo ? '\RecordedPdo' : $text;
        if (trim($text) !== '') {
            $before = strtolower($text);
        }
    }
    return $made;
}

error_reporting(0);
$__answers = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $__number => $__case) {
    $__out = tempnam(sys_get_temp_dir(), 'php');
    $__child = pcntl_fork();
    if ($__child === 0) {
        file_put_contents($__case['file'], without_pdo(file_get_contents($__case['file'])));
        register_shutdown_function(function () use ($__case, $__out) {
            extract($GLOBALS);
            $values = [];
            foreach ($__case['reads'] as $expression) {
                $values[] = base64_encode((string) eval("return $expression;"));
            }
            $encoded = fn($list) => array_map('base64_encode', $list);
            $told = ['reads' => $values, 'names' => $encoded(Recorded::$names), 'users' => $encoded(Recorded::$users)];
            file_put_contents($__out, json_encode($told));
        });
        chdir(dirname($__case['file']));
        ob_start(fn() => '');
        $result = include $__case['file'];
        exit(0);
    }
    pcntl_waitpid($__child, $__status);
    $__answers[] = json_decode(file_get_contents($__out), true);
    unlink($__out);
}
echo json_encode($__answers);
