"""Roles and the reasons that forbid leaving, as the knowledge base states them (product.md, job 6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.errors import FieldError, ValidationFailed
from desktop_manager.api.models.account import Account
from desktop_manager.features.organizations.leaving import LeaveBlock, leave_blocks, refused_blocks
from desktop_manager.features.organizations.roles import Role, role_of


def account(**known: object) -> Account:
    return Account(id=1, name="Example", **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("known", "blocks"),
    [
        ({}, ()),
        ({"type": "owner", "count_owners": 1}, (LeaveBlock.LAST_OWNER,)),
        ({"type": "owner", "count_owners": 2}, ()),
        ({"type": "owner"}, ()),
        ({"type": "admin", "count_owners": 1}, ()),
        ({"type": "normal", "nb_users": 1}, (LeaveBlock.LAST_USER,)),
        ({"is_user_has_ksuite_access": True}, (LeaveBlock.IN_KSUITE,)),
        ({"is_user_has_ksuite_access": False, "is_user_email_account_mailbox_exist": False}, ()),
        (
            {
                "type": "owner",
                "count_owners": 1,
                "nb_users": 1,
                "is_user_has_ksuite_access": True,
                "is_user_email_account_mailbox_exist": True,
            },
            (LeaveBlock.LAST_USER, LeaveBlock.LAST_OWNER, LeaveBlock.IN_KSUITE, LeaveBlock.LOGIN_IN_MAIL_SERVICE),
        ),
    ],
)
def test_every_reason_that_holds_is_given_and_no_other(
    known: dict[str, object], blocks: tuple[LeaveBlock, ...]
) -> None:
    assert leave_blocks(account(**known)) == blocks


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OTHER])
def test_a_known_role_is_recognised(role: Role) -> None:
    assert role_of(role.value) is role


@given(st.none() | st.text(max_size=20))
def test_a_role_that_is_new_or_absent_is_no_fault(api_type: str | None) -> None:
    known = {role.value for role in Role if role is not Role.OTHER}
    assert (role_of(api_type) is Role.OTHER) == (api_type not in known)


def refused(*codes: str) -> ValidationFailed:
    fields = tuple(FieldError("membership", code, f"About {code}") for code in codes)
    return ValidationFailed(description="You cannot", fields=fields)


def test_a_server_reason_that_is_new_is_passed_on_in_its_words() -> None:
    blocks, others = refused_blocks(refused("owes_money", "in_ksuite"))
    assert (blocks, others) == ((LeaveBlock.IN_KSUITE,), ("About owes_money",))


def test_a_refusal_without_reasons_still_says_something() -> None:
    assert refused_blocks(refused()) == ((), ("You cannot",))


@given(st.lists(st.sampled_from([block.value for block in LeaveBlock]) | st.text(max_size=9), max_size=6))
def test_no_reason_of_a_server_is_lost(codes: list[str]) -> None:
    blocks, others = refused_blocks(refused(*codes))
    known = {block.value for block in LeaveBlock}
    assert {block.value for block in blocks} == set(codes) & known
    assert len(others) == max(sum(code not in known for code in codes), 0 if codes else 1)
