"""The rules of adding and removing the prefix, and what the view shows of it."""

from pathlib import PurePath

import pytest

from desktop_manager.features.mysql_prefix.diffing import diff_lines
from desktop_manager.features.mysql_prefix.reading import may_be_config, read_config
from desktop_manager.features.mysql_prefix.records import ByHand, ConfigFile, DiffLine
from desktop_manager.features.mysql_prefix.rewriting import Direction, apply, plan, prefix_fault


def wordpress(name: str, user: str, more: str = "") -> ConfigFile:
    """A wp-config.php with these literals."""
    return read("wp-config.php", f"<?php\ndefine('DB_NAME', {name});\ndefine('DB_USER', {user});\n{more}")


def read(path: str, content: str | bytes) -> ConfigFile:
    """A file that is a configuration file."""
    file = read_config(PurePath(path), content.encode() if isinstance(content, str) else content)
    assert file is not None
    return file


def reasons(file: ConfigFile, direction: Direction = "add", prefix: str = "wxyz_") -> list[tuple[str, str, str]]:
    """What a person has to do: kind, reason and the value."""
    return [(place.kind, place.reason, place.name) for place in plan(file, prefix, direction).by_hand]


@pytest.mark.parametrize(
    ("prefix", "fault"),
    [
        *[("wxyz_", ""), ("a1_", ""), ("Ab_9_", ""), ("", "empty"), ("wxyz", "underscore"), ("_", "sign")],
        *[("wx-yz_", "sign"), ("é_", "sign"), ("wx__", "sign"), (" wxyz_", "sign"), ("w" * 31 + "_", "long")],
    ],
)
def test_a_prefix_is_letters_digits_and_an_underscore(prefix: str, fault: str) -> None:
    assert prefix_fault(prefix) == fault
    file = wordpress("'mabase'", "'monuser'")
    if fault:
        with pytest.raises(ValueError, match="prefix"):
            plan(file, prefix, "add")
    else:
        assert plan(file, prefix, "add").status == "ready"


def test_a_plan_names_each_value_before_and_after() -> None:
    made = plan(wordpress("'mabase'", '"monuser"'), "wxyz_", "add")
    assert (made.status, made.by_hand, made.unchanged) == ("ready", (), ())
    assert [(edit.kind, edit.line, edit.before, edit.after) for edit in made.edits] == [
        ("name", 2, "mabase", "wxyz_mabase"),
        ("user", 3, "monuser", "wxyz_monuser"),
    ]
    assert [(edit.old, edit.new) for edit in made.edits] == [
        (b"mabase", b"wxyz_mabase"),
        (b"monuser", b"wxyz_monuser"),
    ]


def test_what_has_the_prefix_is_already_right() -> None:
    made = plan(wordpress("'wxyz_mabase'", "'wxyz_monuser'"), "wxyz_", "add")
    assert (made.status, made.edits, len(made.unchanged)) == ("already_right", (), 2)


def test_what_lacks_the_prefix_is_already_right_when_it_is_to_be_removed() -> None:
    made = plan(wordpress("'mabase'", "'abcd_monuser'"), "wxyz_", "remove")
    assert (made.status, made.edits, len(made.unchanged)) == ("already_right", (), 2)


def test_half_prefixed_files_get_the_other_half() -> None:
    made = plan(wordpress("'wxyz_mabase'", "'monuser'"), "wxyz_", "add")
    assert (made.status, [edit.after for edit in made.edits]) == ("ready", ["wxyz_monuser"])


def test_a_prefix_spelled_with_escapes_is_removed_whole() -> None:
    file = wordpress(r'"\x77xy\u{7a}_mabase"', r"'wxyz_mon\'user'")
    made = plan(file, "wxyz_", "remove")
    assert (
        apply(file.content, made.edits) == b"<?php\ndefine('DB_NAME', \"mabase\");\ndefine('DB_USER', 'mon\\'user');\n"
    )


@pytest.mark.parametrize(
    ("name", "user", "fits"),
    [("d" * 59, "u" * 27, True), ("d" * 60, "u" * 27, False), ("d" * 59, "u" * 28, False), ("é" * 59, "é" * 27, True)],
)
def test_names_stay_within_what_mysql_allows(name: str, user: str, fits: bool) -> None:
    found = reasons(wordpress(f"'{name}'", f"'{user}'"))
    assert (found == []) is fits
    assert {reason for _, reason, _ in found} <= {"too_long"}


def test_one_literal_for_both_is_left_alone_where_it_is_too_long_for_one() -> None:
    long = "x" * 30
    file = read("a.php", f"<?php\n$a = '{long}';\nmysqli_connect('h', $a, 'p', $a);\n")
    made = plan(file, "wxyz_", "add")
    assert (made.status, made.edits) == ("by_hand", ())
    assert reasons(file) == [("user", "too_long", long)]


def test_one_literal_for_both_is_changed_once() -> None:
    file = read("a.php", "<?php\n$a = 'same';\nmysqli_connect('h', $a, 'p', $a);\n")
    made = plan(file, "wxyz_", "add")
    assert apply(file.content, made.edits).count(b"wxyz_") == 1
    assert [(value.kind, value.via, value.via_name) for value in file.values] == [
        ("name", "variable", "$a"),
        ("user", "variable", "$a"),
    ]


def test_capitals_empty_values_and_the_bare_prefix_are_for_a_person() -> None:
    assert reasons(wordpress("'WXYZ_mabase'", "''")) == [("name", "other_case", "WXYZ_mabase"), ("user", "empty", "")]
    assert reasons(wordpress("'wxyz_'", "'monuser'"), "remove") == [("name", "only_prefix", "wxyz_")]


def test_an_outcome_that_reads_otherwise_is_left_to_a_person() -> None:
    # Without its prefix the line would end the text.
    file = wordpress("<<<EOT\nwxyz_EOT\nEOT", "'wxyz_monuser'")
    made = plan(file, "wxyz_", "remove")
    assert (made.status, made.edits, {place.reason for place in made.by_hand}) == ("by_hand", (), {"unsafe"})


def test_digits_of_a_prefix_do_not_grow_into_an_escape_before_them() -> None:
    # "\75" is "=": with a digit behind it, it would be another sign.
    file = read("a.php", '<?php new PDO("mysql:host=h;dbname\\75base", "u", "p");')
    made = plan(file, "1_", "add")
    assert {place.reason for place in made.by_hand} == {"unsafe"}
    assert plan(file, "wxyz_", "add").status == "ready"


def test_apply_refuses_a_content_that_is_another() -> None:
    file = wordpress("'mabase'", "'monuser'")
    edits = plan(file, "wxyz_", "add").edits
    with pytest.raises(ValueError, match="not the one"):
        apply(file.content.replace(b"mabase", b"manbas"), edits)
    with pytest.raises(ValueError, match="not the one"):
        apply(file.content, [*edits, edits[0]])


def test_a_file_that_cannot_be_read_is_for_a_person() -> None:
    made = plan(read("wp-config.php", "<?php define('DB_NAME', 'x);"), "wxyz_", "add")
    assert (made.status, made.by_hand) == ("by_hand", (ByHand("", 0, "syntax"),))


def test_a_file_without_mysql_has_nothing() -> None:
    assert plan(read(".env", "DB_CONNECTION=sqlite\nDB_DATABASE=x\n"), "wxyz_", "add").status == "nothing"


def test_a_record_of_a_file_does_not_show_its_content() -> None:
    file = wordpress("'mabase'", "'monuser'", "define('DB_PASSWORD', 's3cret');")
    assert "s3cret" not in repr(file)


def test_the_diff_shows_changed_lines_before_and_after() -> None:
    file = wordpress("'mabase'", "'monuser'")
    assert diff_lines(file, plan(file, "wxyz_", "add").edits) == [
        DiffLine(2, "define('DB_NAME', 'mabase');", "-"),
        DiffLine(2, "define('DB_NAME', 'wxyz_mabase');", "+"),
        DiffLine(3, "define('DB_USER', 'monuser');", "-"),
        DiffLine(3, "define('DB_USER', 'wxyz_monuser');", "+"),
    ]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.php", "<?php $m = new mysqli('h', 'monuser', 's3cret', 'mabase');"),
        ("a.php", "<?php $p = 's3cret'; $m = new mysqli('h', 'monuser', $p, 'mabase');"),
        ("a.php", "<?php $m = new mysqli(password: 's3cret', username: 'monuser', database: 'mabase');"),
        ("a.php", "<?php $m = new mysqli('h', 'monuser', getenv('P') ?: 's3cret', 'mabase');"),
        ("a.php", "<?php $m = new PDO('mysql:dbname=mabase', 'monuser', 's3' . 'cret');"),
        ("a.php", "<?php $m = new PDO('mysql:dbname=mabase;password=s3cret', 'monuser');"),
        ("wp-config.php", "<?php define('DB_PASSWORD', 's3cret'); define('DB_NAME', 'mabase');"),
        (
            "settings.php",
            "<?php $databases = ['a' => ['database' => 'mabase', 'username' => 'u', 'password' => 's3cret']];",
        ),
        ("settings.php", "<?php $db_url = 'mysqli://monuser:s3cret@localhost/mabase';"),
        ("configuration.php", "<?php class JConfig { public $db = 'mabase', $user = 'u', $password = 's3cret'; }"),
        (".env", "DATABASE_URL=mysql://monuser:s3cret@localhost/mabase"),
        ("x.php", "<?php return ['DATABASE_URL' => 'mysql://monuser:s3cret@localhost/mabase'];"),
    ],
)
def test_the_diff_hides_the_password_on_the_same_line(path: str, content: str) -> None:
    file = read(path, content)
    lines = diff_lines(file, plan(file, "wxyz_", "add").edits)
    assert [line.sign for line in lines] == ["-", "+"]
    for line in lines:
        assert "s3" not in line.text
        assert "cret" not in line.text
        assert "••••" in line.text
        assert "mabase" in line.text


def test_of_a_very_long_line_only_what_is_near_is_shown() -> None:
    file = read("wp-config.php", "<?php " + "$a = 1; " * 500 + "define('DB_NAME', 'mabase');" + "$é = 'é';" * 500)
    old, new = diff_lines(file, plan(file, "wxyz_", "add").edits)
    assert len(old.text) < 500
    assert "define('DB_NAME', 'mabase')" in old.text
    assert "define('DB_NAME', 'wxyz_mabase')" in new.text
    assert "é" in old.text


def test_the_diff_hides_the_password_of_a_latin_1_line_too() -> None:
    file = read("a.php", "<?php mysqli_connect('h', 'hélène', 'été', 'base');".encode("latin-1"))
    _, new = diff_lines(file, plan(file, "wxyz_", "add").edits)
    assert new.text == "<?php mysqli_connect('h', 'wxyz_hélène', '****', 'wxyz_base');"


def test_the_diff_leaves_byte_order_mark_and_line_end_out() -> None:
    file = read(".env", b"\xef\xbb\xbfDB_DATABASE=mabase\r\nDB_USERNAME=u\r\n")
    assert diff_lines(file, plan(file, "wxyz_", "add").edits)[0] == DiffLine(1, "DB_DATABASE=mabase", "-")


@pytest.mark.parametrize(
    ("name", "may"),
    [
        *[("wp-config.php", True), (".env", True), (".env.local", True), ("prod.env", True), (".env.local.php", True)],
        *[("config.ini.php", True), ("db.inc", True), ("old.php5", True), ("Page.PHP", True), ("a.phtml", True)],
        *[("wp-config.php.bak", False), (".env.bak", False), (".env~", False), ("a.js", False), ("php", False)],
        *[(".environment", False), ("settings.yml", False), ("a.php.txt", False)],
    ],
)
def test_the_name_tells_whether_a_file_is_worth_opening(name: str, may: bool) -> None:
    assert may_be_config(PurePath("site", name)) is may
    if not may:
        assert read_config(PurePath("site", name), b"<?php define('DB_NAME', 'x'); define('DB_USER', 'y');") is None


HOSTILE = {
    "a second part without any code": ("?>\n<?php // nothing", ""),
    "global outside of a function": ("global $u; mysqli_connect('h', $u, 'p', 'd');", ""),
    "variables in a circle": ("$a = $b; $b = $a; mysqli_connect('h', $a, 'p', \"$b\");", ""),
    "a chain of variables": ("".join(f"$v{i} = $v{i + 1};" for i in range(500)) + "new mysqli('h', $v0);", ""),
    "a variable written and read thousands of times": ("$v='x';" * 3000 + "mysqli_connect('h',$v,'p',$v);" * 300, ""),
    "calls in calls": ("define('DB_USER', " + "env('A', " * 95 + "'x'" + ")" * 96 + ";", ""),
    "an end where a value should be": ("const DB_USER =", ""),
    "brackets in brackets": ("[" * 5000 + "]" * 5000 + ";", "too_deep"),
    "texts in texts": ('"{$a[' * 5000, "too_deep"),
    "quotes that never end": ("'" + "\\\\" * 5000, "syntax"),
    "heredocs that never end": ("<<<X\n" * 5000, "syntax"),
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_code_neither_hangs_nor_fails(name: str) -> None:
    code, problem = HOSTILE[name]
    file = read("wp-config.php", f"<?php\ndefine('DB_NAME', 'mabase');\n{code}")
    assert file.problem == problem
    assert "mabase" in [value.value for value in file.values] or problem


def test_several_connections_stay_apart() -> None:
    content = "<?php\n$a = new mysqli('db1', 'u1', 'p', 'n1');\n$b = new PDO('mysql:host=db2;dbname=n2', 'u2', 'p');\n"
    file = read("a.php", content)
    assert [(place.group, place.host) for place in file.connections] == [(0, "db1"), (1, "db2")]
    found = {(value.group, value.kind, value.value) for value in file.values}
    assert found == {(0, "name", "n1"), (0, "user", "u1"), (1, "name", "n2"), (1, "user", "u2")}


def test_connections_are_named_as_the_file_names_them() -> None:
    file = read(
        "settings.php",
        "<?php $databases['default']['replica'] = ['database' => 'a', 'username' => 'b', 'host' => 'h'];",
    )
    assert [(place.label, place.host) for place in file.connections] == [("default/replica", "h")]


@pytest.mark.parametrize(
    ("code", "via", "via_name"),
    [
        ("define('DB_NAME', 'x');", "", ""),
        ("$n = 'x'; define('DB_NAME', $n);", "variable", "$n"),
        ("$c = ['n' => 'x']; define('DB_NAME', $c['n']);", "variable", "$c[n]"),
        ("const N = 'x'; define('DB_NAME', N);", "constant", "N"),
        ("define('DB_NAME', getenv('NAME') ?: 'x');", "environment", "NAME"),
        ("define('DB_NAME', $_ENV['NAME'] ?? 'x');", "environment", "NAME"),
        ("define('DB_NAME', env('NAME', 'x'));", "environment", "NAME"),
    ],
)
def test_what_was_followed_to_a_value_is_told(code: str, via: str, via_name: str) -> None:
    (value,) = read("wp-config.php", f"<?php {code}").values
    assert (value.value, value.via, value.via_name) == ("x", via, via_name)
