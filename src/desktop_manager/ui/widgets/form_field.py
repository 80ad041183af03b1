"""A label, its editor, a hint and what is wrong with the entry."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.widgets.icon import Icon
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.repolish import repolish
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class FormField(QWidget):
    """The label stands above the editor and names it to screen readers; hint and error are its description."""

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint_text = hint
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._label = Label(label.replace("&", "&&"), "strong")
        self._label.setBuddy(editor)
        layout.addWidget(self._label)
        layout.addWidget(editor)
        self._hint = WrapLabel(hint, "secondary")
        layout.addWidget(self._hint)
        # Not before it stands in the field: shown without a parent it would be a window of its own.
        self._hint.setVisible(bool(hint))
        self._error_line = QWidget()
        line = QHBoxLayout(self._error_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        self._error = WrapLabel("", "error")
        line.addWidget(Icon("circle-alert", "bad", 14))
        line.addWidget(self._error, 1)
        self._error_line.hide()
        layout.addWidget(self._error_line)
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)

    @property
    def error(self) -> str:
        """What is wrong; empty when nothing is."""
        return self._error.text()

    def set_label(self, label: str) -> None:
        """Change the words above the editor, which name it."""
        self._label.setText(label.replace("&", "&&"))
        self.editor.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Change the line under the editor."""
        self._hint_text = hint
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self.error)
        self._describe()

    def set_error(self, error: str) -> None:
        """Say what is wrong, in place of the hint; an empty text takes it away."""
        self._error.setText(error)
        self._error_line.setVisible(bool(error))
        self._hint.setVisible(bool(self._hint_text) and not error)
        self.editor.setProperty("invalid", bool(error))
        repolish(self.editor)
        self._describe()

    def _describe(self) -> None:
        # What the lines took before is remembered by the layout around, which a dialog asks at once.
        self.updateGeometry()
        self.editor.setAccessibleDescription(self.error or self._hint_text)
