"""Reads from the store what the rules of Needs attention look at, over all organizations of a login."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode, decoder
from desktop_manager.api.models.billing import Reminder
from desktop_manager.api.models.profile import Profile
from desktop_manager.features.attention.codes import codes_lines
from desktop_manager.features.attention.expiries import expiry_lines
from desktop_manager.features.attention.line import Line
from desktop_manager.features.attention.members import members_lines
from desktop_manager.features.attention.organizations import organization_lines
from desktop_manager.features.attention.recovery import recovery_lines
from desktop_manager.features.attention.reminders import reminder_lines, unexplained_line
from desktop_manager.features.attention.sessions import session_lines
from desktop_manager.features.attention.support_access import access_lines
from desktop_manager.features.attention.token import token_lines
from desktop_manager.features.logins.condition import token_refused
from desktop_manager.features.profile.view import view_of as profile_view
from desktop_manager.features.security.recovery import DOMAIN_SERVICES, MAIL_SERVICES, domains_of, doubts, recovery_of
from desktop_manager.features.security.two_step_view import view_of as two_step_view
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.features.organizations.service import Organization
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.features.workspace import Workspace

MOST_EXPLAINED = 25
"""Organizations whose reminders are compared with their records here, those with the newest ones first. Of an agency
with thousands, the others have a line each that leads to the explanations."""


class _Hosted(msgspec.Struct, gc=False):
    """What is read of a domain or Mail Service, to tell what a recovery email depends on."""

    id: int
    account_id: int
    service_name: str = ""
    customer_name: str = ""
    internal_text: str | None = msgspec.field(default=None, name="internal_name")
    fqdn_text: str | None = msgspec.field(default=None, name="fqdn")


class _Domain(NamedTuple):
    """The same beside its renewal: what `recovery.Hosted` asks for."""

    id: int
    organization_name: str
    name: str
    internal_name: str
    fqdn: str
    service: str
    days_left: int | None


class AttentionReader:
    """Reads one login's store and makes the lines; belongs on a worker. It makes no client and sends nothing."""

    def __init__(self, workspace: Workspace) -> None:
        """Read what `workspace` keeps."""
        self._workspace = workspace
        self._store = workspace.store
        self._hosted = decoder(_Hosted).decode

    def lines(self, entries: list[RenewalEntry], today: date) -> list[Line]:
        """Every line; `entries` are the renewals of all organizations."""
        organizations = self._workspace.organizations.all()
        profile = self._profile()
        found = self._reminders({one.id: one.name for one in organizations})
        found += self._of_profile(profile, entries) if profile is not None else expiry_lines(entries, frozenset())
        found += session_lines(self._workspace.sessions.read())
        found += access_lines(self._workspace.support.reader.accesses(), self._workspace.now())
        found += self._members(organizations)
        refused = token_refused(self._store)
        found += token_lines(self._workspace.token_end.read(), today, refused=refused)
        found += organization_lines(organizations)
        return found

    def _profile(self) -> Profile | None:
        payloads = self._store.read(Area.PROFILE)
        return decode(payloads[0], Profile) if payloads else None

    def _of_profile(self, profile: Profile, entries: list[RenewalEntry]) -> list[Line]:
        view = profile_view(profile, None)
        state = recovery_of(view.emails, view.email)
        hosted = self._hosted_near(state.address, entries) if state.address else []
        against = doubts(state.address, state.login, hosted, confirmed=state.confirmed)
        under = frozenset(one.id for one in domains_of(state.address, hosted))
        expiring = expiry_lines(entries, under)
        said = any(line.record in under for line in expiring)
        codes = self._workspace.backup_codes.known()
        two_step = two_step_view(profile, None, offered=False).on
        return expiring + recovery_lines(state, against, said=said) + codes_lines(codes, two_step=two_step)

    def _hosted_near(self, address: str, entries: list[RenewalEntry]) -> list[_Domain]:
        """The domains and Mail Services whose names are near that of an address; it is not asked of all of them."""
        name = ".".join(address.rpartition("@")[2].casefold().split(".")[-2:])
        rows = self._store.rows(
            "SELECT payload FROM record WHERE area = ? AND instr(lower(payload), ?)", (Area.PRODUCTS, name)
        )
        known = [self._hosted(payload) for (payload,) in rows]
        wanted = {one.id: one for one in known if one.service_name in DOMAIN_SERVICES | MAIL_SERVICES}
        beside = {entry.id: entry for entry in entries if entry.id in wanted} if wanted else {}
        return [_domain(one, beside[one.id]) for one in wanted.values() if one.id in beside]

    def _reminders(self, names: dict[int, str]) -> list[Line]:
        reminders = self._workspace.reminders
        by_account: dict[int, list[Reminder]] = defaultdict(list)
        for one in reminders.sent():
            by_account[one.account_id].append(one)
        explained = [one for owner in list(by_account)[:MOST_EXPLAINED] for one in by_account[owner]]
        lines = reminder_lines(reminders.explain(explained))
        for owner in list(by_account)[MOST_EXPLAINED:]:
            lines.append(unexplained_line(owner, names.get(owner, str(owner)), by_account[owner]))
        return lines

    def _members(self, organizations: list[Organization]) -> list[Line]:
        people = self._workspace.people
        lines: list[Line] = []
        for one in organizations:
            if one.demands_two_step:
                lines += members_lines(one, people.read(one.id))
        return lines


def _domain(product: _Hosted, entry: RenewalEntry) -> _Domain:
    return _Domain(
        product.id,
        entry.organization_name,
        entry.name,
        product.internal_text or "",
        product.fqdn_text or "",
        product.service_name,
        entry.days,
    )
