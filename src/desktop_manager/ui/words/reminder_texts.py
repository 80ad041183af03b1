"""Texts about a reminder: the next step, the explanation to copy, and the report of a forgery."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.api.manager_links import CONTACT_SUPPORT
from desktop_manager.features.billing.diagnosis_result import Cause, Diagnosis, Openness, StepKind
from desktop_manager.features.billing.reminder_view import ReminderView
from desktop_manager.features.evidence.records import MailEvidence
from desktop_manager.ui.words import reminder_rows as rows
from desktop_manager.ui.words import reminders as words
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text


def step_words(view: ReminderView) -> str:
    """The one next step, in a sentence."""
    translate = QCoreApplication.translate
    diagnosis = view.diagnosis
    if view.marked:
        return translate("Reminders", "Next: send the report to Support.")
    sentences = {
        StepKind.PAY_PREPAID: translate("Reminders", "Next: pay %1 from the prepaid account."),
        StepKind.TOP_UP: translate("Reminders", "Next: top the prepaid account up with %1, then pay from it."),
        StepKind.ASK_BACK: translate("Reminders", "Next: have %1 paid back from the prepaid account."),
        StepKind.SHOW_QR: translate("Reminders", "Next: pay %1 with the QR-bill of this invoice."),
        StepKind.MARK_PHISHING: translate("Reminders", "Next: mark it as phishing and report it."),
        StepKind.WAIT: translate("Reminders", "Next: wait until %2. If it is still open then, ask Infomaniak."),
        StepKind.CONTACT: translate("Reminders", "Next: send Infomaniak the explanation with your bank statement."),
        StepKind.PROVIDE: translate("Reminders", "Next: drop here what is missing, as far as you have it."),
        StepKind.NOTHING: translate("Reminders", "There is nothing to do."),
    }
    step = diagnosis.step
    if step.kind is StepKind.ASK_BACK and diagnosis.is_open is Openness.YES and diagnosis.open_money is not None:
        text = translate("Reminders", "Next: pay %1 with the QR-bill, and have %2 paid back from the prepaid account.")
        text = text.replace("%1", money_text(diagnosis.open_money))
        return text.replace("%2", money_text(step.money) if step.money is not None else "")
    text = sentences[step.kind].replace("%1", money_text(step.money) if step.money is not None else "")
    return text.replace("%2", day(step.until) if step.until is not None else "")


def certainty_line(diagnosis: Diagnosis) -> str:
    """How sure the first verdict is, on what it rests, and from what it was made."""
    return f"{words.because_words(diagnosis.verdicts[0])} {rows.basis_words(diagnosis.basis)}"


def other_words(diagnosis: Diagnosis) -> list[str]:
    """The further causes, one line each: "Likely too: …"; what was said of a payment before is not said again."""
    said = {(one.money, one.day) for one in diagnosis.verdicts[:1]}
    lines = []
    for verdict in diagnosis.verdicts[1:]:
        text = QCoreApplication.translate("Reminders", "%1 too: %2.")
        text = text.replace("%1", words.certainty_word(verdict.certainty)).replace("%2", words.verdict_title(verdict))
        if verdict.money is None or (verdict.money, verdict.day) not in said:
            text = f"{text} {words.verdict_text(verdict, diagnosis)}"
        elif verdict.cause is Cause.OLD_REFERENCE:
            text = f"{text} {words.standing_order_tip()}"
        said.add((verdict.money, verdict.day))
        lines.append(text)
    return lines


def due_words(view: ReminderView) -> str:
    """What is open and since when; "" where nothing is."""
    translate = QCoreApplication.translate
    diagnosis, invoice = view.diagnosis, view.invoice
    if diagnosis.open_money is None or diagnosis.open_money.amount <= 0 or invoice is None or invoice.due_on is None:
        return ""
    if diagnosis.overdue:
        text = translate("Reminders", "%1 is open, due since %2.")
    else:
        text = translate("Reminders", "%1 is open, due on %2.")
    return text.replace("%1", money_text(diagnosis.open_money)).replace("%2", day(invoice.due_on))


def explanation(view: ReminderView) -> str:
    """The whole diagnosis as plain text, to copy."""
    diagnosis = view.diagnosis
    lines = [words.heading(diagnosis)]
    if view.organization:
        lines.append(view.organization)
    due = due_words(view)
    if due:
        lines.append(due)
    for verdict in diagnosis.verdicts:
        lines += [
            "",
            words.verdict_title(verdict),
            words.verdict_text(verdict, diagnosis),
            words.because_words(verdict),
        ]
    lines.append("")
    lines += [rows.row_spoken(row) for row in diagnosis.rows]
    lines += ["", step_words(view), rows.missing_words(diagnosis.missing), rows.basis_words(diagnosis.basis)]
    return "\n".join(lines).rstrip() + "\n"


def report(view: ReminderView) -> str:
    """What to send to whoever takes reports of forged mails; no link in it can be clicked."""
    translate = QCoreApplication.translate
    lines = [translate("Reminders", "Report of a forged payment reminder in the name of Infomaniak"), ""]
    mail = view.mail
    if mail is not None:
        lines += _mail_lines(mail)
    lines += ["", translate("Reminders", "Why it is taken for a forgery:")]
    lines += [rows.row_spoken(row) for row in view.diagnosis.rows if row.tone in ("bad", "warning")]
    lines += ["", translate("Reminders", "To be sent to: %1").replace("%1", CONTACT_SUPPORT)]
    return "\n".join(lines) + "\n"


def _mail_lines(mail: MailEvidence) -> list[str]:
    translate = QCoreApplication.translate
    named = [
        (translate("Reminders", "Sender"), mail.sender),
        (translate("Reminders", "Answers go to"), mail.reply_to),
        (translate("Reminders", "Return path"), mail.return_path),
        (translate("Reminders", "Subject"), mail.subject),
        (translate("Reminders", "Sent on"), day(mail.sent_on) if mail.sent_on is not None else ""),
        (translate("Reminders", "Account to pay to"), ", ".join(mail.ibans)),
        (translate("Reminders", "Attachments"), ", ".join(one.name for one in mail.attachments)),
    ]
    lines = [f"{name}: {value}" for name, value in named if value]
    link = translate("Reminders", "Link")
    lines += [f"{link}: {defanged(one.target)}" for one in mail.links]
    return lines


def defanged(target: str) -> str:
    """An address that no program takes for a link: "hxxps://evil[.]tld/"."""
    return target.replace("http", "hxxp", 1).replace(".", "[.]")
