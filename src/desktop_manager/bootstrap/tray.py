"""The icon in the tray with its menu. Made at the first need: most people close a window to end a program."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_manager.ui.pages.signin.logo import paint_mark
from desktop_manager.ui.words.notices import count_words

SIZES = (16, 22, 32, 44, 64)


class Tray(QObject):
    """Says what the user wants.

    Signals:
        open_wanted: the window. attention_wanted: Home, also by a click on a notice.
        hour_wanted, morning_wanted: no notices for an hour, or until tomorrow morning. resume_wanted: notices again.
        quit_wanted: the end of the program. opening: the menu is about to be seen.
    """

    open_wanted = Signal()
    attention_wanted = Signal()
    hour_wanted = Signal()
    morning_wanted = Signal()
    resume_wanted = Signal()
    quit_wanted = Signal()
    opening = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is seen before `show`."""
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._count = 0
        self._paused = ""

    def available(self) -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def menu(self) -> QMenu | None:
        """Its menu, once it is shown."""
        return self._menu

    @property
    def shown(self) -> bool:
        """Whether the icon is there, as far as this program can do something for it."""
        return self._icon is not None

    def show(self) -> None:
        """Put the icon into the tray."""
        if self._icon is not None:
            return
        self._menu = self._make_menu()
        self._icon = QSystemTrayIcon(_mark(), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.attention_wanted)
        self._tell()
        self._icon.show()

    def hide(self) -> None:
        """Take the icon away."""
        shown, self._icon = self._icon, None
        menu, self._menu = self._menu, None
        if shown is not None:
            shown.hide()
            shown.deleteLater()
        if menu is not None:
            menu.deleteLater()

    def set_state(self, count: int, paused: str) -> None:
        """Say how many things need attention, and until when notices are paused ("" for not)."""
        self._count, self._paused = count, paused
        if self._icon is not None:
            self._tell()

    def say(self, title: str, body: str) -> None:
        """Show a notice beside the icon."""
        if self._icon is not None:
            self._icon.showMessage(title, body, self._icon.icon())

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        menu.setAccessibleName(self.tr("Desktop Manager"))
        menu.aboutToShow.connect(self.opening)
        self.open = self._add(menu, self.tr("Open Desktop Manager"), self.open_wanted)
        self.attention = self._add(menu, "", self.attention_wanted)
        menu.addSeparator()
        self.hour = self._add(menu, self.tr("Pause notices for 1 h"), self.hour_wanted)
        self.morning = self._add(menu, self.tr("Pause notices until tomorrow, 8:00"), self.morning_wanted)
        self.resume = self._add(menu, "", self.resume_wanted)
        menu.addSeparator()
        self.quit = self._add(menu, self.tr("Quit"), self.quit_wanted)
        return menu

    @staticmethod
    def _add(menu: QMenu, text: str, wanted: SignalInstance) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(wanted)
        menu.addAction(action)
        return action

    def _tell(self) -> None:
        assert self._icon is not None, "told while it is shown"
        attention = count_words(self._count)
        self._icon.setToolTip(self.tr("Desktop Manager: %1").replace("%1", attention))
        self.attention.setText(attention)
        self.attention.setEnabled(self._count > 0)
        for action in (self.hour, self.morning):
            action.setVisible(not self._paused)
        self.resume.setVisible(bool(self._paused))
        words = self.tr("Resume notices (paused until %1)").replace("%1", self._paused)
        self.resume.setText(words if self._paused else self.tr("Resume notices"))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()


def _mark() -> QIcon:
    """The mark of the program, in the sizes that trays ask for."""
    mark = QIcon()
    for side in SIZES:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, side)
        painter.end()
        mark.addPixmap(pixmap)
    return mark
