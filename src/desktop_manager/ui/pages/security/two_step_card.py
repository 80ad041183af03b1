"""Two-step verification: its methods, with what adds and removes each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import TWO_STEP
from desktop_manager.features.security.two_step_view import OTP, SMS, Method, TwoStepView
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.security.two_step_flow import TwoStepFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.skeleton import Skeleton
from desktop_manager.ui.words import two_step as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

ROWS = 4


class TwoStepCard(Card):
    """One row for each method.

    Signals:
        link_failed: no browser could be started for this address.
        code_wanted: Show code of the app was pressed; there is one only where `set_has_code(True)` was called.
    """

    areas: ClassVar[frozenset[Area]] = frozenset((Area.PROFILE, Area.TWO_STEP))
    link_failed = Signal(str)
    code_wanted = Signal()

    def __init__(self, page: PageFrame, context: PageContext, parent: QWidget | None = None) -> None:
        """Messages of writes go to `page`."""
        super().__init__(parent=parent)
        self.set_title(self.tr("Two-step verification"))
        self._context = context
        self._generation = 0
        self._has_code = False
        self._shown: tuple[TwoStepView, bool, bool, int] | None = None
        self.said = ""
        """Why no methods are shown; "" while they are, or are on their way."""
        self.add_row(Skeleton(ROWS))
        self.flow = TwoStepFlow(page, context)
        self.flow.stale.connect(self.read)
        self.rows: dict[str, Row] = {}
        self.buttons: dict[str, Button] = {}
        """The button that changes a method, by its kind."""
        self.code_button: Button | None = None

    def read(self) -> None:
        """Read what is known and show it."""
        self._generation += 1
        self._context.tasks.read(self, ("two-step", None, self._generation), self._work, self._show, self._show_failure)

    def set_has_code(self, has_code: bool) -> None:
        """Whether Authenticator on this computer shows the codes of this login."""
        if has_code != self._has_code:
            self._has_code = has_code
            if self._shown is not None:
                self._show(self._shown[0])

    def change_app(self) -> None:
        """Set the app up or remove it, as its button does: here, or in the Manager."""
        if OTP in self.buttons:
            self.buttons[OTP].click()

    def _work(self, _handle: TaskHandle) -> TwoStepView | None:
        return self._context.workspace.two_step.read()

    def _show(self, view: TwoStepView | None) -> None:
        if view is None:
            if not self._context.refreshing:
                self._say(self.tr("Your profile has not been fetched yet. Refresh to fetch it."))
            return
        now = self._context.workspace.now()
        # The words tell days ("today at…"), so that they change once a day at most.
        state = view, self._context.refreshing and not view.offered, self._has_code, now // 86_400
        if state == self._shown:
            return
        self._shown = state
        self.said = ""
        self.set_chip(*words.state_chip(view))
        focused = next((kind for kind, button in self.buttons.items() if button.hasFocus()), None)
        self.clear_rows()
        self.rows.clear()
        self.buttons.clear()
        self.code_button = None
        for method in view.methods:
            self._add_method(method, view, now)
        if not view.offered and not self._context.refreshing:
            self.add_row(
                Row("", self.tr("This server lets no program change these. Support never turns them off on request."))
            )
        if focused is not None and focused in self.buttons:
            self.buttons[focused].setFocus()

    def _show_failure(self, error: Exception) -> None:
        explanation = explain(error)
        if self._shown is None:
            self._say(f"{explanation.sentence} {explanation.hint}")

    def _say(self, text: str) -> None:
        self.said = text
        self.clear_rows()
        self.add_row(Row("", text))

    def _add_method(self, method: Method, view: TwoStepView, now: int) -> None:
        row = Row(
            words.method_title(method),
            words.method_line(method, view, now),
            icon="check" if method.on else "plus",
            tone="good" if method.on else "accent",
        )
        self.rows[method.kind] = row
        if method.kind == OTP and method.on and self._has_code:
            self.code_button = Button(self.tr("Show code"))
            self.code_button.clicked.connect(self.code_wanted)
            row.add_action(self.code_button)
        button = self._button(method, view)
        if button is not None:
            self.buttons[method.kind] = button
            row.add_action(button)
        self.add_row(row)

    def _button(self, method: Method, view: TwoStepView) -> Button | None:
        """What changes the method: here where the server offers it, else a link; None while that is not known."""
        name = words.method_name(method.kind)
        if method.kind not in (OTP, SMS) or not view.offered:
            if method.kind in (OTP, SMS) and self._context.refreshing:
                return None
            return self._link(method, name)
        if method.on:
            return self._act(self.tr("Remove…"), self.tr("Remove %1").replace("%1", name), method.kind, "danger")
        button = self._act(self.tr("Set up…"), self.tr("Set up %1").replace("%1", name), method.kind, "default")
        if method.kind == SMS and view.sms_allowed is False:
            button.set_disabled_reason(words.sms_refusal(view))
        return button

    def _act(self, text: str, accessible: str, kind: str, look: str) -> Button:
        button = Button(text, kind="danger" if look == "danger" else "default")
        button.setAccessibleName(accessible)
        acts: dict[tuple[str, str], Callable[[], None]] = {
            (OTP, "default"): self._add_otp,
            (SMS, "default"): self._add_sms,
            (OTP, "danger"): self._remove_otp,
            (SMS, "danger"): self._remove_sms,
        }
        button.clicked.connect(acts[kind, look])
        return button

    def _link(self, method: Method, name: str) -> LinkButton:
        if method.kind in (OTP, SMS):
            text, accessible = self.tr("In the Manager"), self.tr("Change %1 in the Manager")
        elif method.on:
            text, accessible = self.tr("Manage"), self.tr("Change %1 in the Manager")
        else:
            text, accessible = self.tr("Set up"), self.tr("Set up %1 in the Manager")
        link = LinkButton(text, self._context.manager_url(TWO_STEP), self._context.opener)
        link.setAccessibleName(accessible.replace("%1", name))
        link.failed.connect(self.link_failed)
        return link

    def _view(self) -> TwoStepView:
        assert self._shown is not None, "buttons stand on what is shown"
        return self._shown[0]

    def _add_otp(self) -> None:
        self.flow.add_otp()

    def _add_sms(self) -> None:
        self.flow.add_sms(self._view())

    def _remove_otp(self) -> None:
        self.flow.remove(self._view().method(OTP), self._view())

    def _remove_sms(self) -> None:
        self.flow.remove(self._view().method(SMS), self._view())
