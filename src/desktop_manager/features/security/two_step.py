"""Adding and removing methods of two-step verification."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.profile import Profile, Security
from desktop_manager.api.models.two_step import OtpSetUp, SmsSetUp, TwoStep
from desktop_manager.api.operations import TWO_STEP_READ
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import FeatureError, InvalidEdit, NotApplied, NothingKnown
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.features.security.learning import Learn
from desktop_manager.features.security.two_step_view import OTP, SMS, TwoStepView, checked_phone, view_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

_log = logging.getLogger(__name__)

CHANGED = frozenset((Area.PROFILE, Area.TWO_STEP))

Keep = Callable[[str], Callable[[], None]]
"""Keeps an `otpauth://` text on this computer and returns what takes it away again; both raise KeyringProblem."""


class TwoStepService:
    """Two-step verification of one login. Every method may ask the server, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        learn: Learn,
        keep: Keep | None = None,
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`; `learn` is told every secret; `now` gives seconds since 1970 UTC.

        `keep` puts the key of an app into Authenticator on this computer; None where there is no such thing.
        """
        self._store = store
        self._recorder = recorder
        self._client = client
        self._learn = learn
        self._keep_key = keep
        self._now = now

    @property
    def can_keep(self) -> bool:
        """Whether the key of an app can be kept on this computer too."""
        return self._keep_key is not None

    def read(self) -> TwoStepView | None:
        """What is known, None if the profile was never fetched. Sends nothing."""
        profile = self._profile()
        if profile is None:
            return None
        payload = self._store.read_one(Area.TWO_STEP, 0, profile.id)
        details = decode(payload, TwoStep) if payload else None
        return view_of(profile, details, offered=self._client().offers(TWO_STEP_READ))

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch the dates where the server tells them; the areas that changed. Raises ApiError, StoreError."""
        from desktop_manager.api.resources import two_step as resource

        client, profile = self._client(), self._profile()
        fresh = is_fresh(self._store, Area.TWO_STEP, self._now())
        if profile is None or (fresh and not force) or not client.offers(TWO_STEP_READ):
            return frozenset()
        payload = msgspec.json.encode(resource.get_two_step(client).data)
        changed = self._store.put(Area.TWO_STEP, Record(0, profile.id, payload), self._now())
        return frozenset((Area.TWO_STEP,)) if changed else frozenset()

    def begin_otp(self) -> OtpSetUp:
        """Ask for the secret of an authenticator app. Nothing is on before `confirm_otp`, and nothing is kept.

        Raises:
            Conflict: an app is set up already.
            ApiError: the server or the network failed; it can be begun again.
        """
        from desktop_manager.api.resources import two_step as resource

        set_up = resource.begin_otp(self._client()).data
        self._learn(set_up.secret)
        self._learn(set_up.uri)
        return set_up

    def confirm_otp(self, set_up: OtpSetUp, code: str, *, keeps: bool = False) -> WriteResult:
        """Turn the app on by its first code; with `keeps` its key is kept on this computer too.

        The keyring comes first. Were the server first and the keyring then gone, the method would be on while the only
        copy of its key is the one on screen: closing the window would lock a user out who counts on this computer. The
        other way round a failing keyring ends the attempt before anything was sent, and a failing server leaves an
        entry that is taken away again at once.

        Raises:
            KeyringProblem: the key was not kept; nothing was sent.
            ValidationFailed: the server refuses the code; nothing is on, nothing is kept.
            NotFound: the set-up is too old; begin again.
            NotApplied: the answer was lost and the method is not on.
            OutcomeUnknown: the answer was lost, and reading again did not settle it; what was kept stays.
        """
        from desktop_manager.api.resources import two_step as resource

        if not code.strip():
            raise InvalidEdit({"code": "empty"})
        self._learn(code)
        take_away = self._keep_key(set_up.uri) if keeps and self._keep_key is not None else None
        client, before = self._client(), self._known()
        try:
            answer: TwoStep | None = resource.confirm_otp(client, set_up.id, "".join(code.split())).data
        except OutcomeUnknown as unknown:
            try:
                self._settle(OTP, True, unknown)
            except NotApplied:
                _undo_keeping(take_away)
                raise
            answer = None
        except ApiError:
            _undo_keeping(take_away)
            raise
        return self._done("two_step.add", OTP, before, answer)

    def begin_sms(self, phone: str) -> SmsSetUp:
        """Have a first code sent to `phone`.

        Raises:
            InvalidEdit: "phone" is no number, or "country" is one from which SMS cannot be set up; nothing was sent.
            ValidationFailed: the server refuses the number or the country.
        """
        from desktop_manager.api.resources import two_step as resource

        view = self._known_view()
        if view.sms_allowed is False:
            raise InvalidEdit({"country": "not_served"})
        number = checked_phone(phone)
        self._learn(number)
        return resource.begin_sms(self._client(), number).data

    def confirm_sms(self, set_up: SmsSetUp, code: str) -> WriteResult:
        """Turn SMS on by the code that was sent; raises as `confirm_otp`."""
        from desktop_manager.api.resources import two_step as resource

        if not code.strip():
            raise InvalidEdit({"code": "empty"})
        self._learn(code)
        before = self._known()
        try:
            answer: TwoStep | None = resource.confirm_sms(self._client(), set_up.id, "".join(code.split())).data
        except OutcomeUnknown as unknown:
            self._settle(SMS, True, unknown)
            answer = None
        return self._done("two_step.add", SMS, before, answer)

    def remove(self, kind: str, password: str, backup_code: str = "") -> WriteResult:
        """Turn a method off; it cannot be taken back. The last one that is on asks for a backup code, and uses it up.

        Raises:
            InvalidEdit: "password" or, for the last method, "backup_code" is "empty"; nothing was sent.
            ValidationFailed: the password or the code is wrong; nothing was changed.
            TooManyAttempts: the server looks at no password for a while.
            NotApplied, OutcomeUnknown: the answer was lost.
        """
        from desktop_manager.api.resources import two_step as resource

        last = self._known_view().method(kind).last
        empty = {"password": not password, "backup_code": last and not backup_code.strip()}
        if any(empty.values()):
            raise InvalidEdit({field: "empty" for field, missing in empty.items() if missing})
        for secret in (password, backup_code):
            self._learn(secret)
        before = self._known()
        code = backup_code.strip() or None
        try:
            answer: TwoStep | None = resource.remove_method(self._client(), kind, password, code).data
        except OutcomeUnknown as unknown:
            self._settle(kind, False, unknown)
            answer = None
        return self._done("two_step.remove", kind, before, answer, frozenset((Area.BACKUP_CODES,)) if code else None)

    def _done(
        self, action: str, kind: str, before: Profile, answer: TwoStep | None, more: frozenset[Area] | None = None
    ) -> WriteResult:
        """Store what holds now and enter it in the journal."""
        from desktop_manager.api.resources import profile as profile_resource

        on = action == "two_step.add"
        if answer is not None:
            self._keep(Area.TWO_STEP, before.id, msgspec.json.encode(answer), self._now())
            try:
                self._keep_profile(profile_resource.get_profile(self._client()).data, self._now())
            except ApiError as error:
                _log.info("the method was changed but the profile not read again: %s", type(error).__name__)
                profile = self._known()
                setattr(profile.security, kind, on)
                self._keep_profile(profile, self._store.age(Area.PROFILE) or self._now())
        seq = self._recorder.enter(
            action,
            Area.TWO_STEP,
            before.display_name,
            before=_state(kind, before.security),
            after=_state(kind, self._known().security),
        )
        return WriteResult(CHANGED | (more or frozenset()), seq)

    def _settle(self, kind: str, wanted: bool, unknown: OutcomeUnknown) -> None:
        """A write whose answer was lost is never sent again: read, then say."""
        from desktop_manager.api.resources import profile as resource

        try:
            profile = resource.get_profile(self._client()).data
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__
        self._keep_profile(profile, self._now())
        if bool(getattr(profile.security, kind)) is not wanted:
            raise NotApplied from unknown

    def _profile(self) -> Profile | None:
        payloads = self._store.read(Area.PROFILE)
        return decode(payloads[0], Profile) if payloads else None

    def _known(self) -> Profile:
        profile = self._profile()
        if profile is None:
            raise NothingKnown("profile")
        return profile

    def _known_view(self) -> TwoStepView:
        view = self.read()
        if view is None:
            raise NothingKnown("profile")
        return view

    def _keep_profile(self, profile: Profile, fetched_at: int) -> None:
        self._keep(Area.PROFILE, profile.id, msgspec.json.encode(profile), fetched_at)

    def _keep(self, area: Area, number: int, payload: bytes, fetched_at: int) -> None:
        with full_disk_forgiven("the changed two-step verification"):
            self._store.put(area, Record(0, number, payload), fetched_at)


def _state(kind: str, security: Security) -> Mapping[str, str | bool]:
    """What the journal says of a method; the number comes masked from the server."""
    from desktop_manager.features.security.two_step_view import masked

    state: dict[str, str | bool] = {kind: bool(getattr(security, kind))}
    if kind == SMS:
        state["phone"] = masked(security.sms_phone or "") if state[kind] else ""
    return state


def _undo_keeping(take_away: Callable[[], None] | None) -> None:
    """Take the key away that was kept for a method that is not on; a keyring gone by now keeps a key of no use."""
    if take_away is None:
        return
    try:
        take_away()
    except FeatureError as problem:
        _log.warning("a key that serves nothing stays in the keyring: %s", type(problem).__name__)
