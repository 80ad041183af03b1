"""Words about the members and teams of an organization."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.api.errors import AccessDenied, MissingScope, NotFound
from desktop_manager.features.organizations.people import MemberView, People, TeamView
from desktop_manager.features.organizations.service import Organization
from desktop_manager.ui.errors import explain
from desktop_manager.ui.words.dates import day_of
from desktop_manager.ui.words.organizations import role_word
from desktop_manager.ui.words.products import service_word


def member_words(member: MemberView) -> str:
    """Role, address, last sign-in and teams: "Administrator · a@b.example · last sign-in 22 Nov 2026 · Épicerie"."""
    translate = QCoreApplication.translate
    if member.invited:
        last = translate("People", "invited, has not answered yet")
    elif member.last_login_at is None:
        last = translate("People", "no sign-in known")
    else:
        last = translate("People", "last sign-in %1").replace("%1", day_of(member.last_login_at))
    parts = (
        role_word(member.role, member.role_text),
        member.email,
        last,
        {True: translate("People", "two-step verification on"), False: "", None: ""}[member.two_step],
        ", ".join(member.teams),
    )
    return " · ".join(part for part in parts if part)


def two_step_words(member: MemberView) -> str:
    """The chip of a member: "No two-step verification", or "" where it is on or not known."""
    return QCoreApplication.translate("People", "No two-step verification") if member.two_step is False else ""


def team_words(team: TeamView) -> str:
    """Members and rights of a team: "Claire Moret and Emma Wyss · technical rights on Domain name"."""
    translate = QCoreApplication.translate
    if team.members:
        people = QLocale().createSeparatedList(list(team.members))
    elif team.members is not None or team.size == 0:
        people = translate("People", "nobody")
    elif team.size is not None:
        people = translate("People", "%n member(s)", "", team.size)
    else:
        people = ""
    rights = [
        translate("People", "%1: %2").replace("%1", service_word(one.service)).replace("%2", rights_word(one.rights))
        for one in team.rights
    ]
    return " · ".join(part for part in (people, *rights) if part)


def rights_word(rights: str) -> str:
    """A right in words; one that is new as the API writes it."""
    translate = QCoreApplication.translate
    words = {
        "technical": translate("People", "technical rights"),
        "statistic": translate("People", "statistics"),
        "check": translate("People", "checks"),
        "sale": translate("People", "accounting"),
    }
    return words.get(rights, rights) or translate("People", "rights not told")


def demand_words(people: People) -> str:
    """Whether the organization demands two-step verification, and how many have none; "" where nobody lacks it."""
    translate = QCoreApplication.translate
    missing = people.without_two_step
    if not missing:
        return ""
    if people.demands_two_step:
        return translate(
            "People", "This organization demands two-step verification. Without it: %n member(s).", "", missing
        )
    return translate("People", "Without two-step verification: %n member(s).", "", missing)


def trouble_words(code: str | None) -> str:
    """Why the list is not whole; "" if it is."""
    translate = QCoreApplication.translate
    words = {
        "incomplete": translate("People", "The server did not send everybody. Those known from before stay listed."),
        "unreadable": translate("People", "Some entries could not be read. Those known from before stay listed."),
    }
    return words.get(code or "", "")


def failure_words(error: Exception, organization: Organization) -> tuple[str, str]:
    """Why members could not be fetched, and who can help."""
    translate = QCoreApplication.translate
    if isinstance(error, AccessDenied) and not isinstance(error, MissingScope):
        sentence = translate(
            "People", "Only the legal representative and administrators see the members of %1."
        ).replace("%1", organization.name)
        hint = translate("People", "You are %1 there. One of them can tell you, or give you another role.")
        return sentence, hint.replace("%1", role_word(organization.role, organization.role_text))
    if isinstance(error, NotFound):
        gone = translate("People", "The server no longer finds %1 among your organizations.")
        return (
            gone.replace("%1", organization.name),
            translate("People", "You may have been removed from it. Refresh to see what is left."),
        )
    words = explain(error)
    return words.sentence, words.hint
