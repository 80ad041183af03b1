"""Forgetting everything on this computer: the confirmations that ask to type, and what is said at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.typed_dialog import TypedDialog
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import forgetting as words

if TYPE_CHECKING:
    from desktop_manager.features.forgetting.survey import Survey

MOST_LOGINS = 6
"""So many are named one by one: a dialog does not scroll, and an agency has dozens."""


class _TypedWord(TypedDialog):
    def busy_words(self) -> str:
        return self.tr("Removing…")

    def untyped_words(self) -> str:
        return self.tr("Type “%1” first.")

    def mistyped_words(self) -> str:
        return self.tr("This is not “%1”.")


class ForgetDialog(_TypedWord):
    """Lists what would go. Emits `confirmed` and stays open."""

    def __init__(self, survey: Survey, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Forget everything on this computer"),
            wanted=words.WANTED,
            confirm=self.tr("Forget everything"),
            body=words.where_words(survey),
            consequences=[*words.kept_words(survey, MOST_LOGINS), words.token_words()],
            parent=parent,
        )


class WithoutKeyringDialog(_TypedWord):
    """Asks once more where there is no keyring to empty. Emits `confirmed` and stays open."""

    def __init__(self, survey: Survey, parent: QWidget | None = None) -> None:
        sentence, *consequences = words.no_keyring_words(survey)
        super().__init__(
            self.tr("Forget everything without the keyring"),
            wanted=words.WANTED_WITHOUT_KEYRING,
            confirm=self.tr("Forget the files"),
            body=sentence,
            consequences=consequences,
            parent=parent,
        )


class ForgettingSheet(Sheet):
    """Says how it ended, or why it did not begin."""

    def __init__(self, title: str, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        """A paragraph for each of `sentences`."""
        super().__init__(title, parent)
        self.setFixedWidth(560)
        self.sentences = tuple(sentences)
        for sentence in sentences:
            self.body.addWidget(WrapLabel(sentence))
        self.body.addStretch(1)
        self.setAccessibleDescription("\n".join(sentences))
