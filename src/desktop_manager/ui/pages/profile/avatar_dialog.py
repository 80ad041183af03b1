"""Choosing a picture: looked at before it is sent, cut to a square if it is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.errors import BadPicture
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.profile.person_picture import PersonPicture
from desktop_manager.ui.pages.profile.picture_file import PictureFile
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import pictures as words

PREVIEW_SIZE = 96


class AvatarDialog(Dialog):
    """Emits `file_chosen(path)`, and is answered by `show_file` or `show_refusal`; `confirmed` to send it."""

    file_chosen = Signal(str)

    def __init__(self, name: str, ident: int, consequences: list[str], parent: QWidget | None = None) -> None:
        """`name` and `ident` are the user's, for the initials that stand there until a file is chosen."""
        super().__init__(
            self.tr("Change picture"),
            confirm=self.tr("Use picture"),
            body=self.tr(
                "A square PNG, JPEG or GIF: at least 16 pixels each way, at most 5 MB. "
                "A larger one is sent with 1024 pixels."
            ),
            consequences=consequences,
            stays=True,
            parent=parent,
        )
        self.file: PictureFile | None = None
        self._chooser: QFileDialog | None = None
        self.preview = PersonPicture(PREVIEW_SIZE)
        self.preview.set_person(name, ident)
        self.choose_button = Button(self.tr("Choose file…"))
        self.choose_button.clicked.connect(self._choose)
        self.file_label = WrapLabel(self.tr("No file is chosen yet."), "secondary")
        self.crop = CheckBox(self.tr("Use the square in the middle"))
        self.crop.toggled.connect(self._look)
        self.crop.hide()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.preview)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.file_label)
        column.addWidget(self.crop)
        column.addStretch(1)
        row.addLayout(column, 1)
        line.setFocusProxy(self.choose_button)
        self.add_widget(line)
        self._look()

    @property
    def chooser(self) -> QFileDialog | None:
        """The file dialog that is open."""
        return self._chooser

    def show_file(self, file: PictureFile) -> None:
        """Show a file that can be used, and the square that others would see."""
        self.file = file
        self.preview.set_picture(file.preview)
        self.file_label.setText(f"{file.name}\n{words.size_words(file.facts)}")
        self.crop.setChecked(False)
        self.crop.setVisible(not file.facts.square)
        self.set_error("" if file.facts.square else words.refusal_words("not_square"))
        self._look()
        (self.confirm_button if file.facts.square else self.crop).setFocus()

    def show_refusal(self, error: Exception) -> None:
        """Say why the file that was chosen cannot be used; the one before is no longer chosen."""
        self.file = None
        self.preview.set_picture(None)
        self.crop.hide()
        self.file_label.setText(self.tr("No file is chosen yet."))
        if isinstance(error, BadPicture):
            self.set_error(words.refusal_words(error.code))
        else:
            self.set_error(explain(error).sentence)
        self._look()
        self.choose_button.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While it is sent no other file can be chosen."""
        super().set_busy(busy)
        self.choose_button.set_disabled_reason(self.tr("The picture is being sent.") if busy else "")
        self.crop.setEnabled(not busy)

    def _look(self) -> None:
        if self.file is None:
            self.confirm_button.set_disabled_reason(self.tr("Choose a file first."))
        elif not self.file.facts.square and not self.crop.isChecked():
            self.confirm_button.set_disabled_reason(words.refusal_words("not_square"))
        else:
            self.set_error("")
            self.confirm_button.set_disabled_reason("")
        self._fit()

    def _choose(self) -> None:
        self._chooser = QFileDialog(
            self, self.tr("Choose a picture"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.gif);;All files (*)")
        )
        self._chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._chooser.fileSelected.connect(self.file_chosen)
        self._chooser.finished.connect(self._chosen)
        self._chooser.open()

    def _chosen(self) -> None:
        chooser, self._chooser = self._chooser, None
        if chooser is not None:
            chooser.deleteLater()
