"""Names of the people in the demo's organizations."""

from __future__ import annotations

from desktop_manager.demo.records import Person
from desktop_manager.demo.timeline import Timeline

CLAIRE_ID = 26501
CLAIRE_EMAIL = "claire@atelier.example"


def claire(
    timeline: Timeline,
    role: str,
    *,
    billing: bool,
    ksuite: bool = False,
    drive_ids: tuple[int, ...] = (),
    mail_ids: tuple[int, ...] = (),
    team_ids: tuple[int, ...] = (),
) -> Person:
    """Claire Moret as a member of an organization."""
    return Person(
        CLAIRE_ID,
        "Claire",
        "Moret",
        CLAIRE_EMAIL,
        role,
        timeline.at(0, 7, 14),
        billing=billing,
        ksuite=ksuite,
        kchat=ksuite,
        drive_ids=drive_ids,
        mail_ids=mail_ids,
        team_ids=team_ids,
        language_id=2,
    )


def members(
    timeline: Timeline,
    first_id: int,
    domain: str,
    names: tuple[str, ...],
    *,
    without_otp: frozenset[str] = frozenset(),
    ksuite: bool = False,
    drive_ids: tuple[int, ...] = (),
    team_of: dict[str, int] | None = None,
    roles: dict[str, str] | None = None,
) -> tuple[Person, ...]:
    """Users named "First Last"; each signed in some days ago, the later in the list the longer.

    `roles` and `team_of` name the exceptions: role other than normal, and the team someone is in.
    """
    people = []
    for position, name in enumerate(names):
        first_name, last_name = name.split(" ", 1)
        role = (roles or {}).get(name, "normal")
        team = (team_of or {}).get(name)
        people.append(
            Person(
                first_id + position,
                first_name,
                last_name,
                f"{first_name[0].lower()}.{last_name.split()[-1].lower()}@{domain}",
                role,
                timeline.at(-(position * position) - 1, 8, 5),
                billing=role != "normal",
                otp=name not in without_otp,
                ksuite=ksuite,
                kchat=ksuite,
                drive_ids=drive_ids if ksuite else (),
                team_ids=(team,) if team else (),
                language_id=1 if position % 3 else 3,
            )
        )
    return tuple(people)
