"""Removes everything that a survey found: the keyring's entries first, because the files say whose they are."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from desktop_manager.credentials.vault import Vault
from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.forgetting.kept_files import kept_files
from desktop_manager.features.forgetting.removing import Removed, Removing
from desktop_manager.features.forgetting.survey import Survey
from desktop_manager.features.logins.service import keyring_problems


class Forgotten(NamedTuple):
    """What happened.

    Attributes:
        logins: how many logins' entries went from the keyring.
        removed: what happened to the files, None where none was touched because the keyring failed.
        links: what stands where this program would keep something but leads elsewhere; it was left alone.
        problem: why the keyring failed.
    """

    logins: int
    removed: Removed | None
    links: tuple[Path, ...] = ()
    problem: KeyringProblem | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing of this program is left, as far as it can be known."""
        return self.removed is not None and not self.removed.left and not self.links


def forget(survey: Survey, vault: Vault, *, certain: bool, leave_keyring: bool) -> Forgotten:
    """Remove it all. Blocks. The window's locks must be held: nobody may write meanwhile.

    Args:
        certain: as for the survey.
        leave_keyring: leave the entries in a keyring that is not there any more, as the person has chosen.

    Raises:
        OSError: the data folder cannot be read.
    """
    emptied = 0
    if survey.logins and not leave_keyring:
        if survey.without_keyring:
            return Forgotten(0, None, problem=KeyringProblem("unavailable"))
        try:
            with keyring_problems():
                for known in survey.logins:
                    vault.delete_all(known.login)
                    emptied += 1
        except KeyringProblem as problem:
            return Forgotten(emptied, None, problem=problem)
    removing = Removing()
    if survey.root.is_dir():
        # As it is now: the locks that are held since the survey are files too.
        kept = kept_files(survey.root, certain=certain)
        if kept.copies:
            removing.drafts(survey.root / "copies")
        removing.kept(kept)
    removing.temporary(survey.temporary)
    return Forgotten(emptied, removing.result(), survey.kept.links)
