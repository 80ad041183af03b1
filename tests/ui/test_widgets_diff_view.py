"""The diff view: signs beside colours, long lines broken, readable by a screen reader."""

from pytestqt.qtbot import QtBot

from desktop_manager.features.mysql_prefix.records import DiffLine
from desktop_manager.ui.theme import tokens
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.widgets.diff_view import LINE_HEIGHT, DiffView
from support.window import dress

LINES = (
    DiffLine(2, "define( 'DB_NAME', 'mabase' );", "-"),
    DiffLine(2, "define( 'DB_NAME', 'wxyz_mabase' );", "+"),
)


def shown(qtbot: QtBot, qapp: object, lines: tuple[DiffLine, ...], width: int = 600) -> DiffView:
    dress(qapp)  # type: ignore[arg-type]
    view = DiffView(lines, "Changes in wp-config.php")
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    view.show()
    return view


def test_each_line_says_its_sign(qtbot: QtBot, qapp: object) -> None:
    view = shown(qtbot, qapp, LINES)
    assert view.texts == ["- define( 'DB_NAME', 'mabase' );", "+ define( 'DB_NAME', 'wxyz_mabase' );"]
    assert view.height() == 2 * LINE_HEIGHT


def test_a_screen_reader_hears_lines_with_their_numbers(qtbot: QtBot, qapp: object) -> None:
    view = shown(qtbot, qapp, LINES)
    assert view.accessibleName() == "Changes in wp-config.php"
    assert view.accessibleDescription().splitlines() == [
        "Line 2 now: define( 'DB_NAME', 'mabase' );",
        "Line 2 then: define( 'DB_NAME', 'wxyz_mabase' );",
    ]


def test_a_long_line_is_broken_and_not_cut(qtbot: QtBot, qapp: object) -> None:
    view = shown(qtbot, qapp, (DiffLine(1, "x" * 300, "-"),), width=400)
    assert view.heightForWidth(400) >= 6 * LINE_HEIGHT
    assert view.heightForWidth(4000) == LINE_HEIGHT


def test_what_goes_and_what_comes_stand_on_the_grounds_of_the_theme(qtbot: QtBot, qapp: object) -> None:
    view = shown(qtbot, qapp, LINES)
    theme = Theme.in_force
    assert theme is not None
    for mode, values in (("dark", tokens.DARK), ("light", tokens.LIGHT)):
        theme.set_mode(mode)  # type: ignore[arg-type]
        image = view.grab().toImage()
        scale = image.width() / view.width()
        edge = int((view.width() - 2) * scale)
        rows = [image.pixelColor(edge, int((LINE_HEIGHT * (row + 0.5)) * scale)).name() for row in (0, 1)]
        assert rows == [values.bad_soft, values.good_soft]
