"""Words about leaving an organization: what it costs, what forbids it, and the way out of each reason."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.api.manager_links import (
    MAIL_SERVICE,
    MY_KSUITE,
    ORGANIZATIONS,
    PROFILE_EDIT,
    USERS,
    ManagerLink,
    url,
)
from desktop_manager.features.organizations.departure import LeavePlan
from desktop_manager.features.organizations.leaving import LeaveBlock, LeaveRefusal
from desktop_manager.features.organizations.roles import Role, role_of
from desktop_manager.features.organizations.service import Organization, ServiceCount
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.organizations import role_word
from desktop_manager.ui.words.products import service_word

SERVICES_NAMED = 3
"""Services that are named before the rest is counted."""


class Link(NamedTuple):
    """Where a way leads: words of the button, and the address."""

    text: str
    url: str


class Way(NamedTuple):
    """A reason or a step: what holds, the way out, and the links that lead there, best first."""

    title: str
    text: str
    links: tuple[Link, ...] = ()


def services_words(services: tuple[ServiceCount, ...]) -> str:
    """What the products are, the most frequent first: "Domain name (4), Web Hosting (2), kChat and 5 more kinds"."""
    translate = QCoreApplication.translate
    many = translate("Leaving", "%1 (%2)")
    named = [
        service_word(one.name)
        if one.products == 1
        else many.replace("%1", service_word(one.name)).replace("%2", str(one.products))
        for one in services[:SERVICES_NAMED]
    ]
    rest = len(services) - len(named)
    if rest > 0:
        named.append(translate("Leaving", "%n more kind(s)", "", rest))
    return QLocale().createSeparatedList(named)


def services_line(organization: Organization, services: tuple[ServiceCount, ...]) -> str:
    """The products the user sees in it, by service: "10 products: Domain name (2), kDrive…"; "" if there are none."""
    count = sum(one.products for one in services)
    if not count or organization.products_at is None:
        return ""
    text = QCoreApplication.translate("Leaving", "%n product(s): %1", "", count)
    return text.replace("%1", services_words(services))


def loss_words(plan: LeavePlan, current: bool) -> list[str]:
    """What is lost, what stays, and that nothing but an invitation leads back; said before leaving.

    Args:
        current: whether it is the current organization, so that another one is shown after it.
    """
    translate = QCoreApplication.translate
    organization = plan.organization
    products = organization.products
    lines = []
    if products:
        lost = translate("Leaving", "You lose access to %n product(s) there: %1.", "", products)
        lines.append(lost.replace("%1", services_words(plan.services)))
    else:
        lines.append(translate("Leaving", "You lose access to everything that is there."))
    others = (organization.members or 1) - 1
    if others > 0:
        lines.append(
            translate("Leaving", "The organization stays with its products and its %n other member(s).", "", others)
        )
    else:
        lines.append(translate("Leaving", "The organization stays with its products."))
    lines.append(
        translate("Leaving", "What was fetched of it is deleted from this computer. The journal keeps that you left.")
    )
    if current and plan.follower is not None:
        shown = translate("Leaving", "%1 is shown next.")
        lines.append(shown.replace("%1", plan.follower.name))
    elif plan.follower is None:
        lines.append(translate("Leaving", "It is your last organization here: nothing is left to show after it."))
    lines.append(
        translate(
            "Leaving",
            "There is no Undo. Only an invitation from its legal representative or an administrator brings you back.",
        )
    )
    return lines


def role_sentence(organization: Organization) -> str:
    """Who the user is in it: "You are User in Réseau Forêt. Leaving takes effect at once."."""
    text = QCoreApplication.translate("Leaving", "You are %1 in %2. Leaving takes effect at once.")
    role = role_word(organization.role, organization.role_text)
    return text.replace("%1", role).replace("%2", organization.name)


def refusal_words(refusal: LeaveRefusal, organization: str) -> str:
    """What has changed since the window showed that leaving was possible; "" where it was known before."""
    translate = QCoreApplication.translate
    parts = []
    if refusal.denied:
        parts.append(translate("Leaving", "The server no longer lets you leave %1.").replace("%1", organization))
    elif refusal.news or refusal.others:
        parts.append(translate("Leaving", "The server refused: something changed since this list was fetched."))
    if refusal.role_is is not None:
        text = translate("Leaving", "Your role there was %1 and is %2 now.")
        was = role_word(role_of(refusal.role_was), refusal.role_was or "")
        now = role_word(role_of(refusal.role_is), refusal.role_is)
        parts.append(text.replace("%1", was).replace("%2", now))
    if parts:
        parts.append(translate("Leaving", "You are still in it."))
    return " ".join(parts)


def ways_out(refusal: LeaveRefusal, organization: Organization, email: str) -> list[Way]:
    """Every reason that forbids leaving with its way out. `email`: the login address, "" if it is not known."""
    translate = QCoreApplication.translate
    ways = [_way(block, organization, email) for block in refusal.blocks]
    profile = Link(translate("Leaving", "Organizations in the Manager"), url(ORGANIZATIONS))
    ways += [
        Way(other, translate("Leaving", "This program does not know this reason. The Manager says more."), (profile,))
        for other in refusal.others
    ]
    if not ways:
        ways.append(
            Way(
                translate("Leaving", "The server gives no reason."),
                translate("Leaving", "A legal representative of the organization can remove you instead."),
                (profile, _users(organization)),
            )
        )
    return ways


def manager_ways() -> list[Way]:
    """How to leave where the server offers no call for it."""
    translate = QCoreApplication.translate
    return [
        Way(
            translate("Leaving", "With my kSuite"),
            translate("Leaving", "Leaving is offered first on ksuite.infomaniak.com. Start there."),
            (_my_ksuite(),),
        ),
        Way(
            translate("Leaving", "Otherwise, in the Manager"),
            clicks_words(ORGANIZATIONS.clicks, ""),
            (Link(translate("Leaving", "Organizations in the Manager"), url(ORGANIZATIONS)),),
        ),
    ]


def _way(block: LeaveBlock, organization: Organization, email: str) -> Way:
    translate = QCoreApplication.translate
    where = clicks_words((), organization.name)
    if block is LeaveBlock.LAST_USER:
        return Way(
            translate("Leaving", "You are its only user."),
            translate("Leaving", "An organization needs one. Invite someone as legal representative first.")
            + f" {where}",
            (_users(organization),),
        )
    if block is LeaveBlock.LAST_OWNER:
        return Way(
            translate("Leaving", "You are its only legal representative."),
            translate("Leaving", "Make another member legal representative first. Then you can leave.") + f" {where}",
            (_users(organization),),
        )
    if block is LeaveBlock.IN_KSUITE:
        manages = organization.role in (Role.OWNER, Role.ADMIN)
        who = (
            translate("Leaving", "Take yourself out of it in the Manager: as %1 you can.").replace(
                "%1", role_word(organization.role, organization.role_text)
            )
            if manages
            else translate("Leaving", "Ask its legal representative or an administrator to take you out of it.")
        )
        first = translate("Leaving", "With my kSuite, start on ksuite.infomaniak.com: leaving is offered there first.")
        return Way(
            translate("Leaving", "You are in its kSuite."),
            f"{first} {who} {where}",
            (_my_ksuite(), _users(organization)),
        )
    address = translate("Leaving", "Your login address is in its Mail Service.")
    if email:
        address = translate("Leaving", "Your login address %1 is in its Mail Service.").replace("%1", email)
    return Way(
        address,
        translate(
            "Leaving",
            "Sign in with another address: change it in your profile and confirm it. Then you can leave. "
            "Or have the mailbox removed from the Mail Service.",
        )
        + f" {where}",
        (
            Link(translate("Leaving", "Profile in the Manager"), url(PROFILE_EDIT)),
            _in_manager(translate("Leaving", "Mail Service in the Manager"), MAIL_SERVICE, organization),
        ),
    )


def _my_ksuite() -> Link:
    return Link(QCoreApplication.translate("Leaving", "my kSuite"), MY_KSUITE)


def _users(organization: Organization) -> Link:
    return _in_manager(QCoreApplication.translate("Leaving", "Users in the Manager"), USERS, organization)


def _in_manager(text: str, link: ManagerLink, organization: Organization) -> Link:
    return Link(text, url(link, organization.id))
