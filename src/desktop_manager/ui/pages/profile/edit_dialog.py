"""The edit of names, language, country and time zone: what will change stands in words before it is saved."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop_manager.api.errors import ValidationFailed
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.edit import NAME_LIMIT, Change, ProfileEdit, changes, check, edit_of
from desktop_manager.features.profile.service import Choices
from desktop_manager.features.profile.view import Choice, ProfileView
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import profile as words

SPARE_CHARACTERS = 72
"""How many characters above the limit can be typed, so that a name that is too long is said rather than cut."""


class EditDialog(Dialog):
    """Emits `confirmed` and waits for `accept` or `show_failure`; what was typed stays until it is closed."""

    def __init__(
        self, view: ProfileView, choices: Choices, typed: ProfileEdit | None = None, parent: QWidget | None = None
    ) -> None:
        """Edit what `view` shows; `typed` is what the form starts with instead, after an attempt that failed."""
        super().__init__(self.tr("Edit your profile"), confirm=self.tr("Save"), stays=True, parent=parent)
        self._view = view
        self._languages = {choice.id: choice.name for choice in choices.languages}
        self._timezones = {choice.id: choice.name for choice in choices.timezones}
        self._countries = {choice.id: words.territory_word(choice) for choice in choices.countries}
        if view.country is not None:
            self._countries.setdefault(view.country.id, words.territory_word(view.country))
        self._codes = {choice.id: choice.code for choice in choices.countries}
        start = typed or edit_of(view)
        self.first_name = self._make_name(start.first_name)
        self.last_name = self._make_name(start.last_name)
        self.language = ComboBox()
        self.timezone = ComboBox(searchable=True)
        self.country = ComboBox(searchable=True)
        self._combos = {"language": self.language, "country": self.country, "timezone": self.timezone}
        self._known = {
            "language": bool(choices.languages),
            "country": bool(choices.countries),
            "timezone": bool(choices.timezones),
        }
        countries = sorted(choices.countries, key=lambda choice: words.territory_word(choice).casefold())
        self._fill(self.country, tuple(countries), view.country, start.country_id)
        self._fill(self.language, choices.languages, view.language, start.language_id)
        self._fill(self.timezone, choices.timezones, view.timezone, start.timezone_id)
        self.fields = {
            "first_name": FormField(words.field_word("first_name"), self.first_name),
            "last_name": FormField(words.field_word("last_name"), self.last_name),
            "language": FormField(words.field_word("language"), self.language),
            "country": FormField(words.field_word("country"), self.country),
            "timezone": FormField(words.field_word("timezone"), self.timezone),
        }
        names = QWidget()
        grid = QGridLayout(names)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for column, field in enumerate(("first_name", "last_name")):
            grid.addWidget(self.fields[field], 0, column)
            grid.setColumnStretch(column, 1)
        self.add_widget(names)
        for field in self._combos:
            self.add_widget(self.fields[field])
        self._preview = WrapLabel()
        self._unchanged = WrapLabel(self.tr("Nothing is changed yet."), "muted")
        self._consequence = WrapLabel("", "secondary")
        self.add_widget(self._preview)
        self.add_widget(self._consequence)
        self.add_widget(self._unchanged)
        self._explain_what_is_fixed()
        for editor in (self.first_name, self.last_name):
            editor.textChanged.connect(self._look)
        for combo in self._combos.values():
            combo.currentIndexChanged.connect(self._look)
        self._look()

    def edit(self) -> ProfileEdit:
        """What the form holds."""
        return ProfileEdit(
            self.first_name.text(),
            self.last_name.text(),
            self.language.currentData(),
            self.timezone.currentData(),
            self.country.currentData(),
        )

    def changes(self) -> list[Change]:
        """What Save would change."""
        return changes(self._view, self.edit(), self._languages, self._timezones, self._countries)

    @property
    def preview(self) -> str:
        """The lines that say what will change; "" while nothing does."""
        return self._preview.text()

    @property
    def consequence(self) -> str:
        """What follows from another country for two-step verification; "" if nothing does."""
        return self._consequence.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first_name.selectAll()
        (self.language if self._view.is_sso else self.first_name).setFocus()

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong: at the fields where it is about them, else above the buttons."""
        rest = []
        self.set_busy(False)
        if isinstance(error, ValidationFailed) and error.fields:
            for refused in error.fields:
                field = words.FIELD_OF_ATTRIBUTE.get(refused.attribute)
                if field is None:
                    rest.append(refused.description or refused.attribute)
                else:
                    self.fields[field].set_error(words.refusal_words(refused))
            if rest:
                self.set_error(self.tr("The server refuses the change: %1").replace("%1", " ".join(rest)))
        elif isinstance(error, InvalidEdit):
            self._mark(error)
        else:
            self.set_error(" ".join(words.save_failure_words(error)))
        self._focus_first_wrong()
        self._grow()

    def _make_name(self, text: str) -> QLineEdit:
        editor = QLineEdit(text)
        editor.setMaxLength(NAME_LIMIT + SPARE_CHARACTERS)
        editor.setEnabled(not self._view.is_sso)
        return editor

    def _fill(self, combo: ComboBox, choices: tuple[Choice, ...], held: Choice | None, start: int | None) -> None:
        known = {choice.id for choice in choices}
        if held is not None and held.id not in known:
            choices = (held, *choices)
        for choice in choices:
            combo.addItem(self._choice_words(combo, choice), choice.id)
        combo.setCurrentIndex(combo.findData(start) if start is not None else -1)
        combo.setEnabled(bool(known))

    def _choice_words(self, combo: ComboBox, choice: Choice) -> str:
        if combo is self.country:
            return words.territory_word(choice)
        return words.offset_words(choice) if combo is self.timezone else choice.name

    def _explain_what_is_fixed(self) -> None:
        if self._view.is_sso:
            for field in ("first_name", "last_name"):
                self.fields[field].set_hint(self.tr("Your identity provider holds it."))
        for field, combo in self._combos.items():
            if not combo.isEnabled():
                self.fields[field].set_hint(self.tr("The choices are not loaded yet. Refresh to fetch them."))

    def _look(self) -> None:
        """Check what the form holds, and say what Save would do with it."""
        for form_field in self.fields.values():
            form_field.set_error("")
        self.set_error("")
        described = self.changes()
        self._preview.setText("\n".join(words.change_line(change) for change in described))
        self._preview.setVisible(bool(described))
        self._consequence.setText(self._follows_from(described))
        self._consequence.setVisible(bool(self.consequence))
        self._unchanged.setVisible(not described)
        reason = "" if described else self.tr("Change something first.")
        try:
            check(self.edit(), self._view)
        except InvalidEdit as invalid:
            self._mark(invalid)
            field, code = next(iter(invalid.fields.items()))
            reason = words.wrong_words(field, code)
        self.confirm_button.set_disabled_reason(reason)
        self._grow()

    def _follows_from(self, described: list[Change]) -> str:
        if not self._view.sms or all(change.field != "country" for change in described):
            return ""
        return words.sms_words(self._codes.get(self.country.currentData(), ""))

    def _grow(self) -> None:
        """Grow with what is said, so that nothing is squeezed."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _mark(self, invalid: InvalidEdit) -> None:
        for field, code in invalid.fields.items():
            self.fields[field].set_error(words.wrong_words(field, code))

    def _focus_first_wrong(self) -> None:
        wrong = next((field for field in self.fields.values() if field.error), None)
        (wrong.editor if wrong is not None else self.confirm_button).setFocus()

    def set_busy(self, busy: bool) -> None:
        """While it is being saved nothing can be typed."""
        super().set_busy(busy)
        for editor in (self.first_name, self.last_name):
            editor.setReadOnly(busy)
        for field, combo in self._combos.items():
            combo.setEnabled(self._known[field] and not busy)
        self.confirm_button.setText(self.tr("Saving…") if busy else self.tr("Save"))
        self.cancel_button.setText(self.tr("Close") if busy else self.tr("Cancel"))
