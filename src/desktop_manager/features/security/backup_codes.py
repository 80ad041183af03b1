"""Backup codes: a new sheet, proof that it was kept, and keeping it in the keyring."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.profile import Profile
from desktop_manager.api.models.two_step import BackupCodes
from desktop_manager.api.operations import BACKUP_CODES_READ
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import CodesLost, InvalidEdit, KeyringProblem, NotApplied
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.features.security.kept_codes import KeptCodes
from desktop_manager.features.security.learning import Learn
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

_log = logging.getLogger(__name__)

SHEET = 1
"""Id of the record with what the server said of the sheet; 2 is what is kept here (`kept_codes`)."""
FEW = 3
"""So many codes left, or fewer, are a warning."""
CHANGED = frozenset((Area.BACKUP_CODES, Area.PROFILE))


class BackupCodesView(NamedTuple):
    """What is known of the backup codes; moments in Unix seconds.

    Attributes:
        left: None if the server did not say. total: None where only the documented profile is known.
        proven_at: when a code of this sheet was typed to prove that it was kept.
        kept: whether codes are in this computer's keyring. kept_void: they are of an older sheet.
        offered: whether codes can be made and proven here; elsewhere the Manager does it.
    """

    left: int | None
    total: int | None
    generated_at: int | None
    proven_at: int | None
    kept: bool
    kept_void: bool
    offered: bool


class NewCodes(NamedTuple):
    """A new sheet, in memory only: `codes` are told this once."""

    changed: frozenset[Area]
    codes: tuple[str, ...]
    sheet: int
    generated_at: int | None

    def __repr__(self) -> str:
        """Say only how many."""
        return f"NewCodes({len(self.codes)} codes of sheet {self.sheet})"


class BackupCodesService:
    """The backup codes of one login. Every method but `read` blocks, so all belong on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        learn: Learn,
        kept: KeptCodes,
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`; `learn` is told every code; `kept` is the keyring's part; `now`: seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._learn = learn
        self._kept = kept
        self._now = now

    def read(self) -> BackupCodesView | None:
        """What is known, None if the profile was never fetched. Sends nothing, and asks no keyring."""
        known = self.known()
        return known and known._replace(offered=self._client().offers(BACKUP_CODES_READ))

    def known(self) -> BackupCodesView | None:
        """The same without a client: what the server told of the sheet, it offers."""
        profile = self._profile()
        if profile is None:
            return None
        sheet, fact = self._sheet(), self._kept.fact()
        left = profile.security.remaining_rescue_code
        void = fact is not None and sheet is not None and fact.sheet != sheet.sheet
        return BackupCodesView(
            sheet.left if left is None and sheet else left,
            sheet.total if sheet else None,
            sheet.generated_at if sheet else None,
            sheet.proven_at if sheet else None,
            fact is not None,
            void,
            sheet is not None,
        )

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch the state of the sheet where the server tells it; what changed. Raises ApiError, StoreError."""
        from desktop_manager.api.resources import backup_codes as resource

        client, fresh = self._client(), is_fresh(self._store, Area.BACKUP_CODES, self._now())
        if (fresh and not force) or not client.offers(BACKUP_CODES_READ):
            return frozenset()
        before, sheet = self._sheet(), resource.get_backup_codes(client).data
        self._store.put(Area.BACKUP_CODES, Record(0, SHEET, msgspec.json.encode(sheet)), self._now())
        return frozenset() if sheet == before else frozenset((Area.BACKUP_CODES,))

    def generate(self, password: str) -> NewCodes:
        """Make a new sheet; the one before is void from then on, and its codes leave the keyring.

        Raises:
            InvalidEdit: "password" is "empty"; nothing was sent.
            ValidationFailed: the password is wrong. TooManyAttempts: the server looks at none for a while.
            CodesLost: the answer was lost, and the server has made a new sheet that nobody has seen.
            NotApplied: the answer was lost and the old sheet still holds.
            OutcomeUnknown: the answer was lost, and reading again did not settle it: the old sheet may be void.
        """
        from desktop_manager.api.resources import backup_codes as resource

        if not password:
            raise InvalidEdit({"password": "empty"})
        self._learn(password)
        client, before = self._client(), self._sheet_now()
        try:
            made = resource.generate_backup_codes(client, password).data
        except OutcomeUnknown as unknown:
            after = self._read_again(unknown)
            if after.sheet == before.sheet:
                raise NotApplied from unknown
            self._enter("backup_codes.generate", before.left, after.left)
            self._drop_void()
            raise CodesLost from unknown
        for code in made.rescue_codes:
            self._learn(code)
        self._hold(BackupCodes(made.sheet, made.left, made.total, made.generated_at))
        self._enter("backup_codes.generate", before.left, made.left)
        self._drop_void()
        return NewCodes(CHANGED, tuple(made.rescue_codes), made.sheet, made.generated_at)

    def prove(self, code: str) -> WriteResult:
        """Use a code up to prove that the sheet was kept.

        Raises:
            InvalidEdit: "backup_code" is "empty"; nothing was sent.
            ValidationFailed: it is not on the sheet or was used. TooManyAttempts: after too many wrong ones.
            NotApplied, OutcomeUnknown: the answer was lost.
        """
        from desktop_manager.api.resources import backup_codes as resource

        if not code.strip():
            raise InvalidEdit({"backup_code": "empty"})
        self._learn(code)
        client, before = self._client(), self._sheet_now()
        try:
            after = resource.prove_backup_code(client, code.strip()).data
        except OutcomeUnknown as unknown:
            after = self._read_again(unknown)
            if (after.left, after.proven_at) == (before.left, before.proven_at):
                raise NotApplied from unknown
        self._hold(after)
        try:
            self._kept.use(code)
        except KeyringProblem as problem:
            _log.info("the used code stays in the keyring: %s", problem.code)
        return WriteResult(CHANGED, self._enter("backup_codes.prove", before.left, after.left))

    def keep(self, new: NewCodes) -> WriteResult:
        """Keep a new sheet in the keyring. Raises KeyringProblem; nothing is kept then."""
        self._kept.keep(new.codes, new.sheet)
        return self._noted("backup_codes.keep", kept=True)

    @property
    def keeps_for_good(self) -> bool:
        """Whether what was kept outlives the program. Never blocks."""
        return self._kept.lasting

    def kept_codes(self) -> tuple[str, ...]:
        """The codes in the keyring that were not used here. Raises KeyringProblem; NothingKnown where they are gone."""
        return self._kept.codes()

    def forget_kept(self) -> WriteResult:
        """Take the codes out of the keyring. Raises KeyringProblem; they may still be there then."""
        self._kept.forget()
        return self._noted("backup_codes.forget", kept=False)

    def _noted(self, action: str, *, kept: bool) -> WriteResult:
        seq = self._recorder.enter(
            action, Area.BACKUP_CODES, self._name(), before={"kept": not kept}, after={"kept": kept}
        )
        return WriteResult(frozenset((Area.BACKUP_CODES,)), seq)

    def _enter(self, action: str, before: int, after: int) -> int | None:
        return self._recorder.enter(
            action, Area.BACKUP_CODES, self._name(), before={"left": before}, after={"left": after}
        )

    def _drop_void(self) -> None:
        """The codes of the sheet before serve nothing; where the keyring is out of reach they are shown as void."""
        if self._kept.fact() is None:
            return
        try:
            self._kept.forget()
        except KeyringProblem as problem:
            _log.info("void codes stay in the keyring: %s", problem.code)

    def _sheet_now(self) -> BackupCodes:
        """The sheet before a write, asked now: only against that a lost answer can be settled."""
        from desktop_manager.api.resources import backup_codes as resource

        return resource.get_backup_codes(self._client()).data

    def _read_again(self, unknown: OutcomeUnknown) -> BackupCodes:
        try:
            after = self._sheet_now()
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__
        self._hold(after)
        return after

    def _hold(self, sheet: BackupCodes) -> None:
        """Store the sheet, and its count in the profile, which the documented API tells too."""
        with full_disk_forgiven("the changed backup codes"):
            self._store.put(Area.BACKUP_CODES, Record(0, SHEET, msgspec.json.encode(sheet)), self._now())
            profile = self._profile()
            if profile is not None:
                profile.security.remaining_rescue_code = sheet.left
                age = self._store.age(Area.PROFILE) or self._now()
                self._store.put(Area.PROFILE, Record(0, profile.id, msgspec.json.encode(profile)), age)

    def _sheet(self) -> BackupCodes | None:
        payload = self._store.read_one(Area.BACKUP_CODES, 0, SHEET)
        return decode(payload, BackupCodes) if payload else None

    def _profile(self) -> Profile | None:
        payloads = self._store.read(Area.PROFILE)
        return decode(payloads[0], Profile) if payloads else None

    def _name(self) -> str:
        profile = self._profile()
        return profile.display_name if profile else ""
