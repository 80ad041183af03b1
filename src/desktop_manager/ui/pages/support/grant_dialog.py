"""Grant Support access: which products, and until when."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QVBoxLayout, QWidget

from desktop_manager.api.errors import Conflict, ValidationFailed
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.support.access import DAY_S, LONGEST_S, MINUTE_S, Grant, Grantable, check
from desktop_manager.ui.pages.support.product_choice import ProductChoice
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.search_field import SearchField
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.dates import moment
from desktop_manager.ui.words.support import wrong_words

OTHER = "other"
LIST_HEIGHT = 204
_NO_STEPPERS = "QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{border:none;background:none;width:0}"
_FIELD_OF_ATTRIBUTE = {"product_ids": "products", "ends_at": "end"}


class GrantDialog(Dialog):
    """Says in words what will be granted; stays until it is."""

    def __init__(self, products: Sequence[Grantable], now: Callable[[], int], parent: QWidget | None = None) -> None:
        """Offer `products`; `now` gives seconds since 1970 UTC."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("GrantDialog", "Grant access to Support"),
            confirm=translate("GrantDialog", "Grant access"),
            body=translate(
                "GrantDialog",
                "Only Infomaniak Support staff can use it. It ends by itself, and you can revoke it before.",
            ),
            stays=True,
            parent=parent,
        )
        self._now = now
        self._known = products
        self.search = SearchField(self.tr("Find a product"))
        self.products = ProductChoice(self.tr("Products"), products)
        self.products.setFixedHeight(LIST_HEIGHT)
        self.search.textChanged.connect(self.products.set_filter)
        self.products.changed.connect(self._changed)
        both = QWidget()
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.products)
        both.setFocusProxy(self.search)
        self.duration = SegmentedButton(self._durations(), accessible_name=self.tr("Ends"))
        self.duration.chosen.connect(self._chose_duration)
        self.end = QDateTimeEdit()
        self.end.setDisplayFormat("d MMM yyyy  HH:mm")
        self.end.setAccessibleName(self.tr("End"))
        # Arrow keys change the part with the cursor. NoButtons would leave the text no room under the style sheet.
        self.end.setStyleSheet(_NO_STEPPERS)
        self.end.lineEdit().setTextMargins(8, 0, 8, 0)
        self.end.setDateTime(QDateTime.fromSecsSinceEpoch(self._minute() + DAY_S))
        self.end.dateTimeChanged.connect(self._changed)
        self.end.hide()
        ends = QWidget()
        layout = QVBoxLayout(ends)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.duration)
        layout.addWidget(self.end)
        self._fields = {
            "products": FormField(self.tr("Products"), both),
            "end": FormField(self.tr("Ends"), ends),
        }
        for field in self._fields.values():
            self.add_widget(field)
        self.summary = WrapLabel()
        self.add_widget(self.summary)
        self._changed()

    def grant(self) -> Grant:
        """What is asked for."""
        return Grant(tuple(one.id for one in self.products.chosen), self._ends_at())

    def problems(self) -> InvalidEdit | None:
        """What breaks a rule that is known here, None if nothing does."""
        try:
            check(self.grant(), self._known, self._now())
        except InvalidEdit as wrong:
            return wrong
        return None

    def wrong(self, field: str) -> str:
        """What is said at "products" or "end"; "" if nothing is wrong."""
        return self._fields[field].error

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong at its field, anything else above the buttons; what was chosen stays."""
        wrong = {}
        if isinstance(error, InvalidEdit):
            wrong = {name: wrong_words(name, code) for name, code in error.fields.items()}
        elif isinstance(error, Conflict):
            wrong = {"products": wrong_words("products", "granted")}
        elif isinstance(error, ValidationFailed):
            wrong = {_FIELD_OF_ATTRIBUTE.get(one.attribute, ""): one.description for one in error.fields}
        wrong = {name: text for name, text in wrong.items() if name in self._fields}
        for name, field in self._fields.items():
            field.set_error(wrong.get(name, ""))
        if wrong:
            self.set_error("")
        else:
            super().show_failure(error)

    def _durations(self) -> list[tuple[str, str]]:
        found = []
        for days in (1, 3, 7):
            count = days
            found.append((str(days), self.tr("In %n day(s)", "", count)))
        return [*found, (OTHER, self.tr("Other end…"))]

    def _minute(self) -> int:
        return self._now() // MINUTE_S * MINUTE_S

    def _ends_at(self) -> int:
        if self.duration.value == OTHER:
            return self.end.dateTime().toSecsSinceEpoch() // MINUTE_S * MINUTE_S
        # On a full minute, and never beyond what is allowed.
        return min(self._minute() + int(self.duration.value) * DAY_S, self._now() + LONGEST_S)

    def _chose_duration(self, value: str) -> None:
        self.end.setVisible(value == OTHER)
        if value == OTHER:
            self.end.setFocus()
        self._changed()
        self._fit()

    def _changed(self) -> None:
        chosen = self.products.chosen
        for field in self._fields.values():
            field.set_error("")
        if not chosen:
            self.summary.setText(self.tr("Nothing is chosen yet."))
            return
        ends = moment(self._ends_at())
        if len(chosen) == 1:
            text = self.tr("Support may enter %1 until %2.").replace("%1", chosen[0].name)
        else:
            number = len(chosen)
            text = self.tr("Support may enter %n products until %2.", "", number)
        self.summary.setText(text.replace("%2", ends))
