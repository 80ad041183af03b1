"""What holds for any configuration file: made up from pieces, or a real-shaped one damaged anywhere."""

from pathlib import PurePath

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.mysql_prefix.diffing import diff_lines
from desktop_manager.features.mysql_prefix.reading import read_config
from desktop_manager.features.mysql_prefix.rewriting import Direction, apply, plan
from support.prefix_corpus import Sample, known

PREFIXES = st.from_regex(r"[A-Za-z0-9]{1,8}(_[a-z0-9]{1,4})?_", fullmatch=True)
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r\n"), min_size=1, max_size=20)
DECOYS = st.sampled_from(
    [
        "// define('DB_NAME', 'decoy');",
        "# define('DB_USER', 'decoy');",
        "/* define('DB_NAME', 'decoy');\n */",
        "$a = 'define(\\'DB_NAME\\', \"decoy\");';",
        "$b = \"define('DB_USER', {$a['decoy']} isn't\";",
        "$c = <<<X\n  define('DB_NAME', 'decoy');\n  X;",
        "$d = <<<'X'\ndefine('DB_NAME', 'decoy\\\nX;",
        "define('OTHER', 'decoy');",
        "$o->define('DB_NAME', 'decoy');",
        "?><p>define('DB_NAME', 'decoy'); isn't</p>\n<?php",
        "#[Attribute('DB_NAME')] function f($db = 'decoy') { return fn($x) => [$x => 'decoy']; }",
        "",
    ]
)
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r"])
SIGNS = [
    *(b"'", b'"', b"`", b"\\", b"/*", b"*/", b"//", b"#", b"?>", b"<?php ", b"<<<X\n", b"\nX\n", b"\x00", b"\n", b"\r"),
    *(b"{", b"}", b"(", b")", b"[", b"]", b";", b",", b"$", b"${", b"{$", b".", b"=", b"%", b"@", b"://", b"=>", b"->"),
]
DIRECTIONS = st.sampled_from(["add", "remove"])


def single(value: str) -> str:
    """As PHP writes it in single quotes."""
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def double(value: str) -> str:
    """As PHP writes it in double quotes."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$") + '"'


def numbered(value: str) -> str:
    """With each byte as a number, in double quotes."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in value.encode()) + '"'


def heredoc(value: str) -> str:
    """As an indented heredoc."""
    return "<<<Z0_END\n   " + value.replace("\\", "\\\\").replace("$", "\\$") + "\n   Z0_END"


WRITTEN = st.sampled_from([single, double, numbered, heredoc])


@st.composite
def wp_configs(draw: st.DrawFn) -> tuple[bytes, str, str]:
    """A wp-config.php with its two values, among what only looks like them."""
    name, user = draw(NAMES), draw(NAMES)
    write_name, write_user = draw(WRITTEN), draw(WRITTEN)
    space = draw(st.sampled_from(["", " ", "\n\t", " /* , */ ", " // )\n"]))
    lines = ["<?php", *draw(st.lists(DECOYS, max_size=4))]
    lines += [
        f"define{space}({space}'DB_NAME'{space},{space}{write_name(name)}{space}){space};",
        *draw(st.lists(DECOYS, max_size=3)),
    ]
    lines += [f'DEFINE({space}"DB_USER",{write_user(user)});', draw(DECOYS)]
    text = "\n".join(lines).encode().replace(b"\n", draw(ENDS))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf", b"<p>caf\xe9</p>\n"])) + text, name, user


@given(wp_configs(), PREFIXES)
def test_a_made_up_wp_config_is_read_and_comes_back_to_the_byte(made: tuple[bytes, str, str], prefix: str) -> None:
    content, name, user = made
    path = PurePath("wp-config.php")
    file = read_config(path, content)
    assert file is not None
    assert (file.problem, file.by_hand) == ("", ())
    assert [(value.kind, value.value.encode()) for value in file.values] == [
        ("name", name.encode()),
        ("user", user.encode()),
    ]
    added = plan(file, prefix, "add")
    after = apply(content, added.edits)
    again = read_config(path, after)
    assert again is not None
    assert plan(again, prefix, "add").edits == ()
    if len(added.edits) == 2:
        assert [value.value for value in again.values] == [prefix + value.value for value in file.values]
        assert apply(after, plan(again, prefix, "remove").edits) == content


@given(st.sampled_from(known()), PREFIXES, DIRECTIONS, st.data())
def test_a_damaged_file_never_fails_and_only_its_values_change(
    sample: Sample, prefix: str, direction: Direction, data: st.DataObject
) -> None:
    content = bytearray(sample.content)
    for _ in range(data.draw(st.integers(0, 4), label="damages")):
        at = data.draw(st.integers(0, len(content)), label="at")
        until = min(len(content), at + data.draw(st.integers(0, 12), label="length"))
        content[at:until] = data.draw(st.sampled_from(SIGNS) | st.binary(max_size=4), label="put in")
    damaged = bytes(content)
    path = PurePath(sample.path)
    file = read_config(path, damaged)
    if file is None:
        return
    made = plan(file, prefix, direction)
    after = apply(damaged, made.edits)
    spans = {value.span for value in file.values}
    assert all((edit.start, edit.end) in spans for edit in made.edits)
    assert len(diff_lines(file, made.edits)) % 2 == 0
    again = read_config(path, after)
    if made.edits:
        assert again is not None
        assert plan(again, prefix, direction).edits == ()


@given(st.binary(max_size=60), st.sampled_from(["wp-config.php", ".env", "config.ini.php", "a.php", "settings.php"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    for whole in (content, b"<?php " + content, b"<?php mysqli_connect('h', 'u', " + content):
        file = read_config(PurePath(name), whole)
        if file is not None:
            edits = plan(file, "w_", "add").edits
            assert len(apply(whole, edits)) == len(whole) + len(edits) * len("w_")
