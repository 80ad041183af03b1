"""Which records of a table are checked, by their ids: a choice outlasts filter, order and refresh."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Checked(QObject):
    """A set of ids that tells when it changes, once for any number of them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is checked."""
        super().__init__(parent)
        self._ids: set[int] = set()

    @property
    def ids(self) -> frozenset[int]:
        """What is checked."""
        return frozenset(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, identity: int) -> bool:
        return identity in self._ids

    def set(self, identities: Iterable[int], checked: bool) -> None:
        """Check or uncheck these."""
        before = len(self._ids)
        if checked:
            self._ids.update(identities)
        else:
            self._ids.difference_update(identities)
        if len(self._ids) != before:
            self.changed.emit()

    def toggle(self, identity: int) -> None:
        """Check it, or uncheck it."""
        self.set((identity,), identity not in self._ids)

    def keep(self, identities: Iterable[int]) -> None:
        """Forget what is none of these: it is gone."""
        before = len(self._ids)
        self._ids.intersection_update(identities)
        if len(self._ids) != before:
            self.changed.emit()

    def clear(self) -> None:
        """Check nothing."""
        self.keep(())
