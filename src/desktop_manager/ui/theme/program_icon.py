"""The program's own icon on its windows, for task bars and switchers that know no menu entry of it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QIcon, QPixmap

from desktop_manager.resource_files import find

FILES = ("app/desktop-manager-32.png", "app/desktop-manager-48.png", "app/desktop-manager-128.png")
"""Resources, each named after its pixels a side; drawn from the master beside them (`making.icons`)."""


def wear_program_icon() -> None:
    """Give all windows of this process the icon, those that are open too.

    Called after the first frame: it takes 2 ms, and most desktops take the icon from the menu entry anyway.
    """
    icon = QIcon()
    for file in FILES:
        icon.addPixmap(QPixmap(str(find(file))))
    QGuiApplication.setWindowIcon(icon)
