"""The payment reminders of one login, each with its diagnosis."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.billing_operations import PAYMENTS_LIST, REMINDERS_LIST
from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import AccessDenied, ApiError, Cancelled, NotAuthorized
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.billing import Invoice, Payment, PrepaidAccount, ReceivedMessage, Reminder
from desktop_manager.features.billing.diagnosis import diagnose
from desktop_manager.features.billing.diagnosis_facts import Facts, same_number, subject_of
from desktop_manager.features.billing.forgery import passed
from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.features.billing.reminder_marks import ReminderMarks, mail_key
from desktop_manager.features.billing.reminder_view import RemindersView, ReminderView, open_count, state_of
from desktop_manager.features.billing.settling import fetch_unless_fresh
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.evidence import attachments, authentication, hosts
from desktop_manager.features.evidence.records import MailEvidence, PdfInvoice, StatementEntry
from desktop_manager.features.evidence.shelf import EvidenceShelf
from desktop_manager.features.evidence.watching import Watcher
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.sync.failures import failure_code
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.store import Store

Fetch = Callable[[int, bool], frozenset[Area]]
"""Fetches the records of one organization, also fresh ones if asked; gives the areas that changed."""

Today = Callable[[], date]
"""The day in the user's zone."""


class _Brought(NamedTuple):
    """The user's own evidence beside one mail."""

    pdfs: tuple[PdfInvoice, ...] = ()
    entries: tuple[StatementEntry, ...] | None = None


class _Known:
    """The records of one organization, read once for all its reminders."""

    def __init__(self, store: Store, account_id: int, *, told: bool) -> None:
        """`told`: whether the server tells invoices and payments at all."""
        self.invoices: tuple[Invoice, ...] | None = None
        self.payments: tuple[Payment, ...] | None = None
        self.prepaid: PrepaidAccount | None = None
        # What was never fetched is not known; that is something else than that there is none.
        if told and store.age(Area.INVOICES, account_id) is not None:
            found = store.read_json_array(Area.INVOICES, account_id)
            self.invoices = tuple(decode(found, list[Invoice]))
        if told and store.age(Area.PAYMENTS, account_id) is not None:
            found = store.read_json_array(Area.PAYMENTS, account_id)
            self.payments = tuple(decode(found, list[Payment]))
        payload = store.read_one(Area.PREPAID, account_id, account_id)
        if payload is not None:
            self.prepaid = decode(payload, PrepaidAccount)


class RemindersService:
    """What asks the server or reads the store blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        fetch_invoices: Fetch,
        fetch_prepaid: Fetch,
        fetch_pdf: Callable[[int], bytes],
        shelf: EvidenceShelf,
        *,
        now: Callable[[], int],
        today: Today,
    ) -> None:
        """Work on `store` and on what the user laid on `shelf`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._client = client
        self._fetch_invoices = fetch_invoices
        self._fetch_prepaid = fetch_prepaid
        self._fetch_pdf = fetch_pdf
        self._shelf = shelf
        self._learnt: frozenset[str] = frozenset()
        self._now = now
        self._today = today
        self.marks = ReminderMarks(store, recorder, now=now)

    def offered(self) -> bool:
        """Whether the server tells reminders."""
        return self._client().offers(REMINDERS_LIST)

    def fetch(self, account_id: int | None, force: bool = False) -> frozenset[Area]:
        """Fetch all reminders; invoices, payments and prepaid account of `account_id`, or of all that have reminders.

        What is fresh is left alone unless `force`. What fails for one organization is remembered as its failure, and
        the others go on. Gives the areas that changed.

        Raises:
            NotAuthorized, Cancelled: at once.
            ApiError: the reminders could not be fetched.
        """
        if not self.offered():
            return frozenset()
        changed: set[Area] = set()
        if force or not is_fresh(self._store, Area.REMINDERS, self._now()):
            self._fetch_reminders()
            changed.add(Area.REMINDERS)
        with_reminders = self._store.counts(Area.REMINDERS)
        wanted = [account_id] if account_id is not None else sorted(with_reminders)
        for one in wanted:
            for fetch in (self._fetch_invoices, self._fetch_payments, self._fetch_prepaid):
                try:
                    changed |= fetch(one, force)
                except (NotAuthorized, Cancelled):
                    raise
                except AccessDenied:
                    break
                except ApiError:
                    # Each of them has noted it: the diagnosis says what it could not see.
                    continue
        return frozenset(changed)

    def read(self, account_id: int | None) -> RemindersView:
        """The reminders of an organization, or of all, compared with its records and with what the user brought."""
        views = self.explain(self._reminders(account_id))
        failures = [one.code for one in self._store.failures() if one.area == Area.REMINDERS]
        checked = self.check(account_id) if account_id is not None else ()
        return RemindersView(
            views,
            checked,
            self.offered(),
            self._store.age(Area.REMINDERS),
            failures[0] if failures else "",
            self._today(),
        )

    def sent(self) -> list[Reminder]:
        """All reminders that are known, the newest first. Makes no client."""
        return self._reminders(None)

    def explain(self, reminders: Iterable[Reminder]) -> tuple[ReminderView, ...]:
        """Compare reminders with the records of their organizations and with what the user brought. Makes no client."""
        names, marked, ibans = self._names(), self.marks.all(), self._known_ibans()
        known: dict[int, _Known] = {}
        brought: dict[int, _Brought] = {}
        views = []
        for reminder in reminders:
            owner = reminder.account_id
            if owner not in known:
                known[owner] = _Known(self._store, owner, told=True)
                brought[owner] = self._brought(owner)
            mail = mail_of(reminder.message) if reminder.message is not None else None
            facts = _facts(self._today(), known[owner], reminder, mail, brought[owner], ibans)
            views.append(_view(facts, names, owner, reminder.id, marked))
        return tuple(views)

    def check(self, account_id: int) -> tuple[ReminderView, ...]:
        """Diagnose what the user brought while `account_id` was in sight, the newest first.

        It is compared with the records of the organization whose invoice it names. Where the server tells no invoices,
        an invoice PDF without a mail is looked at too.
        """
        names, marked, ibans, offered = self._names(), self.marks.all(), self._known_ibans(), self.offered()
        held = self._brought(account_id)
        views = []
        for mail in reversed(self._shelf.mails(account_id)):
            owner = self._owner(mail.numbers, account_id) if offered else account_id
            known = _Known(self._store, owner, told=offered)
            facts = _facts(self._today(), known, self._listed_as(mail, owner), mail, held, ibans)
            views.append(_view(facts, names, owner, mail_key(mail), marked)._replace(brought=True))
        if not offered:
            seen = [view.diagnosis.number for view in views]
            for pdf in reversed(held.pdfs):
                if not any(same_number(pdf.number or "", number) for number in seen):
                    own = held._replace(pdfs=(pdf,))
                    facts = _facts(self._today(), _Known(self._store, account_id, told=False), None, None, own, ibans)
                    views.append(_view(facts, names, account_id, 0, marked)._replace(brought=True))
        return tuple(views)

    def learn_account(self, invoice_id: int, watcher: Watcher | None = None) -> bool:
        """Read in the server's own PDF of an invoice to which account it is paid; mails are compared with it then.

        Kept for this run. False where the PDF names none.

        Raises:
            ApiError: the PDF could not be fetched. UnreadableEvidence: it could not be read. Cancelled.
        """
        from desktop_manager.features.evidence.reading import read_file

        read = read_file(self._fetch_pdf(invoice_id), watcher=watcher)
        named = frozenset(one.iban for one in read.invoices if one.iban)
        self._learnt |= named
        return bool(named)

    def open_count(self, account_id: int) -> int:
        """How many invoices of an organization are still open that a reminder was sent for, as far as is known."""
        return open_count(self.read(account_id).reminders)

    def mark(self, view: ReminderView, *, phishing: bool) -> WriteResult:
        """Mark a reminder as phishing, or take the mark away; kept here, entered in the journal. Raises StoreError."""
        return self.marks.set(view.mark, view.diagnosis.number, view.account_id, phishing=phishing)

    def _fetch_reminders(self) -> None:
        from desktop_manager.api.resources import billing

        try:
            found = billing.list_reminders(self._client()).data
        except ApiError as error:
            self._store.note_failure(Area.REMINDERS, None, failure_code(error))
            raise
        records = [Record(one.account_id, one.id, msgspec.json.encode(one)) for one in found]
        self._store.replace_listing(Area.REMINDERS, None, records, self._now())

    def _fetch_payments(self, account_id: int, force: bool) -> frozenset[Area]:
        from desktop_manager.api.resources import billing

        client = self._client()
        if not client.offers(PAYMENTS_LIST):
            return frozenset()

        def fetch() -> None:
            found = billing.list_payments(client, account_id).data
            records = [Record(account_id, one.id, msgspec.json.encode(one)) for one in found]
            self._store.replace_listing(Area.PAYMENTS, account_id, records, self._now())

        return fetch_unless_fresh(self._store, Area.PAYMENTS, account_id, fetch, now=self._now(), force=force)

    def _reminders(self, account_id: int | None) -> list[Reminder]:
        found = decode(self._store.read_json_array(Area.REMINDERS, account_id), list[Reminder])
        return sorted(found, key=lambda one: (one.sent_on, one.id), reverse=True)

    def _brought(self, account_id: int) -> _Brought:
        return _Brought(self._shelf.invoices(account_id), self._shelf.entries(account_id))

    def _known_ibans(self) -> frozenset[str]:
        """Accounts to which the server's own PDFs and authenticated reminders that it keeps asked to pay."""
        found = set(self._learnt)
        for reminder in self._reminders(None):
            if reminder.message is not None and reminder.message.iban:
                mail = mail_of(reminder.message)
                if passed(mail.authentication):
                    found.add(reminder.message.iban)
        return frozenset(found)

    def _listed_as(self, mail: MailEvidence, owner: int) -> Reminder | None:
        """The reminder of the account that the mail seems to be, so that its day and level are known."""
        found = [
            one
            for one in self._reminders(owner)
            if any(same_number(one.invoice_number, number) for number in mail.numbers)
        ]
        return found[0] if found else None

    def _owner(self, numbers: tuple[str, ...], account_id: int) -> int:
        """The organization whose invoice is named: the one in sight first, then any other one."""
        if not numbers:
            return account_id
        rows = decode(self._store.read_json_array(Area.INVOICE_ROWS), list[InvoiceRow])
        owners = {row.account_id for row in rows if any(same_number(row.number, number) for number in numbers)}
        return account_id if account_id in owners or not owners else min(owners)

    def _names(self) -> dict[int, str]:
        accounts = decode(self._store.read_json_array(Area.ACCOUNTS), list[Account])
        return {account.id: account.name for account in accounts}


def _facts(
    today: date,
    known: _Known,
    reminder: Reminder | None,
    mail: MailEvidence | None,
    brought: _Brought,
    ibans: frozenset[str],
) -> Facts:
    return Facts(
        today,
        reminder,
        known.invoices,
        known.payments,
        known.prepaid,
        mail,
        brought.pdfs,
        brought.entries,
        ibans,
    )


def _view(facts: Facts, names: dict[int, str], account_id: int, key: int, marked: frozenset[int]) -> ReminderView:
    subject = subject_of(facts)
    diagnosis = diagnose(facts)
    state = state_of(diagnosis, marked=key in marked)
    name = names.get(account_id, str(account_id))
    return ReminderView(
        account_id, name, facts.reminder, facts.mail, subject.pdf, subject.invoice, diagnosis, state, key
    )


def mail_of(message: ReceivedMessage) -> MailEvidence:
    """The mail that the account kept, as one that was read here would be; what was not kept stays empty."""
    checked = authentication.parse(message.authentication) if message.authentication else None
    return MailEvidence(
        subject=message.subject,
        sender=message.sender.casefold(),
        return_path=message.return_path.casefold(),
        authentication=checked,
        links=tuple(hosts.made_link(text, target) for text, target in message.links),
        attachments=tuple(attachments.judged(name, b"") for name in message.attachments),
        amounts=(message.money,) if message.money is not None else (),
        ibans=(message.iban,) if message.iban else (),
        references=(message.reference,) if message.reference else (),
        problems=() if checked is not None else ("no_authentication",),
    )
