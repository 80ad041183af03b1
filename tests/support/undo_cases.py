"""Every write that can be taken back, as a user makes it, and what the server holds of it.

A case does what has to stand before, then the write whose entry is to be taken back; its number is given back.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path, PurePath
from typing import Any

import msgspec

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.resources import billing, hosting, news, profile, renewals, support
from desktop_manager.demo.seed import atelier
from desktop_manager.features.billing.address_rules import AddressEdit
from desktop_manager.features.billing.addresses import edit_of
from desktop_manager.features.profile.edit import edit_of as edit_of_profile
from desktop_manager.features.renewals.rules import Change, plan
from desktop_manager.features.support.access import Grant
from desktop_manager.features.workspace import Workspace

Case = Callable[[Workspace], int | None]
HOME = atelier.ID
DAY_S = 24 * 3600


class Nobody:
    """Watches nothing."""

    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest."""

    def waiting(self, seconds: float) -> None:
        """Of no interest."""


def _profile(workspace: Workspace) -> int | None:
    view = workspace.profile.read()
    assert view is not None
    german = next(one for one in workspace.profile.choices().languages if view.language is None or one != view.language)
    edit = edit_of_profile(view)._replace(first_name=" Clara ", language_id=german.id)
    return workspace.profile.save(edit).journal_seq


def _news(workspace: Workspace) -> int | None:
    workspace.news.fetch(True)
    return workspace.news.save({topic.code: not topic.subscribed for topic in workspace.news.read()[:2]}).journal_seq


def _alerts(workspace: Workspace) -> int | None:
    held = workspace.alerts.read()
    assert held is not None
    return workspace.alerts.save(held._replace(successful=not held.successful)).journal_seq


def _alerts_number(workspace: Workspace) -> int | None:
    held = workspace.alerts.read()
    assert held is not None
    assert held.limit
    return workspace.alerts.save(held._replace(rate_limit=(held.rate_limit or 0) + 7)).journal_seq


def _recovery(workspace: Workspace) -> int | None:
    return workspace.recovery.save("claire.moret@proton.example").journal_seq


def _withdraw(workspace: Workspace) -> int | None:
    workspace.recovery.save("claire.moret@posteo.example")
    return workspace.recovery.withdraw().journal_seq


def _avatar(workspace: Workspace) -> int | None:
    return workspace.avatar.set(png(1)).journal_seq


def _second_avatar(workspace: Workspace) -> int | None:
    workspace.avatar.set(png(2))
    return workspace.avatar.set(png(3)).journal_seq


def _no_avatar(workspace: Workspace) -> int | None:
    workspace.avatar.set(png(4))
    return workspace.avatar.remove().journal_seq


def _grant(workspace: Workspace) -> int | None:
    workspace.support.fetch(0)
    free = [one.id for one in workspace.support.reader.grantable() if one.allowed and one.granted_until is None][:2]
    return workspace.support.granting.grant(Grant(tuple(free), workspace.now() + 6 * DAY_S)).journal_seq


ADDRESS = AddressEdit(
    company="Studio Lac",
    street="Quai du Mont-Blanc 7",
    zip="1201",
    city="Genève",
    country="CH",
    email="a@lac.example",
)


def _add(workspace: Workspace) -> int | None:
    workspace.billing_addresses.fetch(HOME, True)
    return workspace.billing_addresses.add(HOME, ADDRESS).journal_seq


def _add_default(workspace: Workspace) -> int | None:
    workspace.billing_addresses.fetch(HOME, True)
    return workspace.billing_addresses.add(HOME, ADDRESS._replace(is_default=True)).journal_seq


def _edit(workspace: Workspace) -> int | None:
    workspace.billing_addresses.fetch(HOME, True)
    address = workspace.billing_addresses.read(HOME).addresses[1]
    edit = edit_of(address)._replace(street="Rue Neuve 3", is_default=True)
    return workspace.billing_addresses.change(address, edit).journal_seq


def _default(workspace: Workspace) -> int | None:
    workspace.billing_addresses.fetch(HOME, True)
    address = workspace.billing_addresses.read(HOME).addresses[1]
    return workspace.billing_addresses.make_default(address).journal_seq


def _delete(workspace: Workspace) -> int | None:
    workspace.billing_addresses.fetch(HOME, True)
    workspace.billing_addresses.add(HOME, ADDRESS._replace(company="Gone SA"))
    address = next(one for one in workspace.billing_addresses.read(HOME).addresses if one.company == "Gone SA")
    return workspace.billing_addresses.delete(address).journal_seq


def _settings(workspace: Workspace) -> int | None:
    workspace.payment_settings.fetch(HOME, True)
    held = workspace.payment_settings.read(HOME).settings
    assert held is not None
    wanted = held._replace(
        reminder_days=(8, 20),
        grouping="monthly" if held.grouping != "monthly" else "daily",
        methods=(held.methods[1], held.methods[0], *held.methods[2:]),
    )
    return workspace.payment_settings.save(HOME, wanted).journal_seq


def _threshold(workspace: Workspace) -> int | None:
    return workspace.prepaid.set_threshold(HOME, "CHF", Decimal("120.50")).journal_seq


def _first_threshold(workspace: Workspace) -> int | None:
    return workspace.prepaid.set_threshold(HOME, "EUR", Decimal("10")).journal_seq


def _mark(workspace: Workspace) -> int | None:
    return workspace.reminders.marks.set(7, "2026-100034", HOME, phishing=True).journal_seq


def _unmark(workspace: Workspace) -> int | None:
    workspace.reminders.marks.set(8, "2026-100035", HOME, phishing=True)
    return workspace.reminders.marks.set(8, "2026-100035", HOME, phishing=False).journal_seq


def _renew(workspace: Workspace, change: Change, most: int) -> int | None:
    workspace.renewals.fetch(None, force=True)
    view = workspace.renewals.read(HOME)
    wanted = plan(view.entries, change, view.today)
    wanted = wanted._replace(will_change=wanted.will_change[-most:])
    assert len(wanted.will_change) == most
    return workspace.renewals.bulk.run(wanted, CancelScope(), Nobody()).journal_seq


def _warranty(workspace: Workspace) -> int | None:
    return _renew(workspace, Change(warranty=True), 3)


def _auto_renew_off(workspace: Workspace) -> int | None:
    workspace.renewals.fetch(None, force=True)
    view = workspace.renewals.read(HOME)
    late = [one for one in view.entries if one.auto_renew and one.days is not None and one.days > 20]
    wanted = plan(late, Change(auto_renew=False), view.today)
    assert wanted.will_change
    return workspace.renewals.bulk.run(wanted, CancelScope(), Nobody()).journal_seq


def _mysql_prefix(workspace: Workspace) -> int | None:
    workspace.hosting.fetch_sites(HOME, force=True)
    site = next(one for one in workspace.hosting.sites(HOME) if one.php_version and one.allowed and not one.busy)
    return workspace.hosting.set_mysql_prefix(site, not site.mysql_prefix).journal_seq


def put_site(copies: Path) -> None:
    """A site on this computer, beside the folder of copies."""
    folder = copies.parent / "site"
    folder.mkdir()
    (folder / "wp-config.php").write_bytes(
        b"<?php\r\ndefine('DB_NAME', 'mabase');\r\ndefine('DB_USER', 'monuser');\r\n"
    )


def _files(workspace: Workspace) -> dict[str, bytes]:
    assert workspace._copies is not None
    return {path.name: path.read_bytes() for path in (workspace._copies.parent / "site").iterdir()}


def _prefix_files(workspace: Workspace) -> int | None:
    files = workspace.prefix_files
    assert workspace._copies is not None
    found = files.review(files.scan(workspace._copies.parent / "site", Nobody()), "wxyz_", "add")
    return files.write(found, {PurePath("wp-config.php")}, organization=HOME).journal_seq


CASES: dict[str, tuple[str, Case]] = {
    "profile": ("profile.update", _profile),
    "news": ("news.update", _news),
    "alerts": ("security.alerts.update", _alerts),
    "alerts number": ("security.alerts.update", _alerts_number),
    "recovery": ("security.recovery_email.update", _recovery),
    "withdraw": ("security.recovery_email.withdraw", _withdraw),
    "first picture": ("profile.avatar.set", _avatar),
    "second picture": ("profile.avatar.set", _second_avatar),
    "no picture": ("profile.avatar.remove", _no_avatar),
    "support access": ("support.access.grant", _grant),
    "address": ("billing.address.add", _add),
    "default address": ("billing.address.add", _add_default),
    "address edit": ("billing.address.edit", _edit),
    "default": ("billing.address.default", _default),
    "address gone": ("billing.address.delete", _delete),
    "payment settings": ("billing.settings.save", _settings),
    "threshold": ("billing.prepaid.threshold", _threshold),
    "first threshold": ("billing.prepaid.threshold", _first_threshold),
    "phishing": ("billing.reminder.mark_phishing", _mark),
    "no phishing": ("billing.reminder.unmark_phishing", _unmark),
    "warranty": ("renewals.change", _warranty),
    "auto-renew": ("renewals.change", _auto_renew_off),
    "MySQL prefix": ("hosting.mysql_prefix", _mysql_prefix),
    "files": ("prefix.write", _prefix_files),
}
"""By a name: the action that its entry has, and the write."""


def on_server(client: Client, workspace: Workspace) -> dict[str, Any]:
    """What the server holds of all that the cases write, and the marks and files that only this computer has.

    An address that was deleted and added again has another id, and so has a request for a recovery e-mail: ids of
    these are left out. Accesses that have ended are history.
    """
    person = msgspec.to_builtins(profile.get_profile(client).data)
    for email in person.get("emails", ()):
        if email.get("type") == "email_request":
            del email["id"]
    addresses = [msgspec.to_builtins(one) for one in billing.list_addresses(client, HOME).data]
    for address in addresses:
        del address["id"]
    now = workspace.now()
    return {
        "profile": person,
        "news": msgspec.to_builtins(news.list_topics(client).data),
        "accesses": [
            (one.product_id, one.ends_at)
            for one in support.list_accesses(client).data
            if one.revoked_at is None and one.ends_at > now
        ],
        "addresses": sorted(addresses, key=repr),
        "settings": msgspec.to_builtins(billing.get_settings(client, HOME).data),
        "thresholds": msgspec.to_builtins(billing.get_prepaid(client, HOME).data.thresholds),
        "renewals": [
            msgspec.to_builtins(one) for part in renewals.iter_renewals(client, HOME, limit=1_000) for one in part
        ],
        "sites": msgspec.to_builtins(hosting.list_sites(client, HOME).data),
        "files": _files(workspace),
        "marks": workspace.reminders.marks.all(),
    }


def png(shade: int) -> bytes:
    """A grey square of 20 pixels."""
    rows = b"".join(b"\0" + bytes((shade * 20,)) * 20 for _ in range(20))
    parts = (b"IHDR", struct.pack(">IIBBBBB", 20, 20, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
