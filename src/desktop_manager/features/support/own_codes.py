"""Codes that the user keeps in the keyring, because a live server tells none."""

from typing import NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.redaction import Redactor
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import Vault
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.logins.service import keyring_problems
from desktop_manager.features.support.codes import CodeKind, KnownCode

LONGEST_LABEL, LONGEST_CODE, MOST = 80, 200, 50


class OwnCode(NamedTuple):
    """A code that is kept, without the code itself: what it is called and which kind it is."""

    label: str
    kind: CodeKind


class _Kept(msgspec.Struct, frozen=True):
    label: str
    kind: str
    code: str

    def __repr__(self) -> str:
        return "_Kept(***)"


class OwnCodes:
    """One entry of the keyring holds them all. Every method blocks, so it belongs on a worker."""

    def __init__(self, login: LoginKey, vault: Vault, redactor: Redactor) -> None:
        """Keep the codes of `login` in `vault`."""
        self._login = login
        self._vault = vault
        self._redactor = redactor

    def all(self) -> tuple[OwnCode, ...]:
        """What is kept, in the order in which it was saved. Raises KeyringProblem."""
        return tuple(OwnCode(one.label, CodeKind(one.kind)) for one in self._read())

    def known(self) -> list[KnownCode]:
        """The codes themselves, to compare with. Raises KeyringProblem."""
        return [KnownCode(CodeKind(one.kind), one.code, label=one.label) for one in self._read()]

    def code(self, label: str) -> str:
        """The code with that label, "" if there is none. Raises KeyringProblem."""
        return next((one.code for one in self._read() if one.label == label), "")

    def survives(self) -> bool:
        """Whether what is saved outlives this run, as far as the keyring has answered."""
        return self._vault.status().state is not KeyringState.THIS_RUN_ONLY

    def save(self, label: str, kind: CodeKind, code: str) -> None:
        """Keep a code.

        Raises:
            InvalidEdit: "label" or "code" is "empty" or "too_long"; "label" is "taken"; "code" is "too_many".
            KeyringProblem: the keyring failed; what it held is still there.
        """
        label, code = label.strip(), code.strip()
        kept = self._read()
        wrong = {}
        if not label or len(label) > LONGEST_LABEL:
            wrong["label"] = "too_long" if label else "empty"
        elif any(one.label.casefold() == label.casefold() for one in kept):
            wrong["label"] = "taken"
        if not code or len(code) > LONGEST_CODE:
            wrong["code"] = "too_long" if code else "empty"
        elif len(kept) >= MOST:
            wrong["code"] = "too_many"
        if wrong:
            raise InvalidEdit(wrong)
        self._redactor.add(code)
        self._write([*kept, _Kept(label, kind.value, code)])

    def remove(self, label: str) -> None:
        """Forget the code with that label; none there is fine. Raises KeyringProblem."""
        self._write([one for one in self._read() if one.label != label])

    def _read(self) -> list[_Kept]:
        with keyring_problems():
            text = self._vault.get(self._login, SecretKind.OWN_CODES)
        if not text:
            return []
        known = {kind.value for kind in CodeKind}
        try:
            kept = [one for one in decode(text, list[_Kept]) if one.kind in known]
        except msgspec.DecodeError:
            # Another program wrote into the entry; there is nothing in it that could be read.
            return []
        for one in kept:
            self._redactor.add(one.code)
        return kept

    def _write(self, kept: list[_Kept]) -> None:
        with keyring_problems():
            if kept:
                self._vault.set(self._login, SecretKind.OWN_CODES, msgspec.json.encode(kept).decode())
            else:
                self._vault.delete(self._login, SecretKind.OWN_CODES)
