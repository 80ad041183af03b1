"""Who is signed in: avatar, name, and what can be changed here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.profile.view import ProfileView
from desktop_manager.ui.pages.profile.person_picture import PersonPicture
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import profile as words

AVATAR_SIZE = 56


class YouCard(Card):
    """Emits `edit`, `change_picture`, `remove_picture`, and `retry` where the profile could not be fetched."""

    edit = Signal()
    change_picture = Signal()
    remove_picture = Signal()
    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_profile`."""
        super().__init__(self.tr("You"), parent=parent)
        person = QWidget()
        line = QHBoxLayout(person)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        self.avatar = PersonPicture(AVATAR_SIZE)
        picture = QVBoxLayout()
        picture.addWidget(self.avatar)
        picture.addStretch(1)
        line.addLayout(picture)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._name = WrapLabel("", "card_title")
        self._identity = WrapLabel("", "secondary")
        self._reason = WrapLabel("", "secondary")
        for label in (self._name, self._identity, self._reason):
            column.addWidget(label)
        column.addSpacing(10)
        self.edit_button = Button(self.tr("Edit…"))
        self.edit_button.setAccessibleName(self.tr("Edit your profile"))
        self.edit_button.clicked.connect(self.edit)
        self.picture_button = Button(self.tr("Change picture…"))
        self.picture_button.clicked.connect(self.change_picture)
        self.remove_button = IconButton("trash-2", self.tr("Remove picture"))
        self.remove_button.clicked.connect(self.remove_picture)
        self.remove_button.hide()
        self.retry_button = Button(self.tr("Retry"))
        self.retry_button.clicked.connect(self.retry)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.edit_button, self.picture_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addWidget(self.retry_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        line.addLayout(column, 1)
        self.add_widget(person)

    def show_profile(self, view: ProfileView | None, failure: str | None) -> None:
        """Show a profile; `failure` is the code why its last refresh failed. Without a profile it says just that."""
        reason = words.stale_words(failure) if failure else ""
        if view is None:
            self._name.setText(self.tr("Your profile could not be fetched"))
            self._identity.setText("")
        else:
            self._name.setText(view.display_name)
            self._identity.setText(words.identity_line(view))
            self.avatar.set_person(view.display_name, view.id)
            if view.is_sso and not reason:
                reason = self.tr("Your identity provider holds your name.")
        self._reason.setText(reason)
        self.avatar.setVisible(view is not None)
        self._identity.setVisible(view is not None)
        self._reason.setVisible(bool(reason))
        self.edit_button.setVisible(view is not None)
        self.picture_button.setVisible(view is not None)
        self.retry_button.setVisible(view is None)
        self.set_chip(self.tr("Needs attention") if failure else "", "warning")

    def show_picture(self, picture: QImage | None, *, is_set: bool) -> None:
        """Show the picture, or initials where its bytes are not known here; `is_set`: the server has one."""
        self.avatar.set_picture(picture)
        self.remove_button.setVisible(is_set and self.edit_button.isVisibleTo(self))
        unknown = is_set and picture is None
        self.avatar.setToolTip(self.tr("Your picture is at Infomaniak; it is not fetched here.") if unknown else "")
