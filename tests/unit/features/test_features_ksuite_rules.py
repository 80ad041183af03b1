"""Raising a kSuite: this program and the server refuse the same, whatever is asked for."""

from __future__ import annotations

import functools
import json
from datetime import date
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import Client

from desktop_manager.api.models.ksuite import KSuite
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.app import make_app
from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.ksuite import OFFERS, Plan
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import DemoState
from desktop_manager.features.ksuite.rules import (
    CURRENT,
    Choice,
    can_raise,
    choice_of,
    judge,
    judge_offer,
    least,
)

ATELIER, BUSINESS = 41000, 98302
CODES = [one.code for one in OFFERS]
DAY = date(2026, 11, 23)
ASKED = {
    "no_rights": (403, "access_denied"),
    "unknown_offer": (422, "offer"),
    "users_not_offered": (422, "users"),
    "storage_not_offered": (422, "storage_tb"),
}
"""What the server answers to the codes that are not its own; it names the field of a 422."""


class Server:
    """The demo, whose kSuite can have any plan."""

    def __init__(self) -> None:
        self.state = DemoState(DAY, rate_limit=None)
        self._client = Client(make_app(self.state))
        self._headers = {"Authorization": f"Bearer {DEMO_TOKEN}"}
        self._product = self.state.products[ATELIER][1]

    def arrange(self, plan: Plan, role: str, held_up: str) -> None:
        login = self.state.logins[CLAIRE_ID]
        login.memberships[ATELIER] = Membership(role, billing=True)
        login.put(self._product._replace(is_locked=held_up == "locked", in_operation=held_up == "busy"))
        self.state.ksuite.put(self._product, plan)

    def suite(self) -> KSuite:
        listed: Any = self._client.get(f"/desktop/1/ksuite?account_id={ATELIER}", headers=self._headers).json
        return msgspec.convert(listed["data"][0], KSuite)

    def answer(self, choice: Choice) -> Any:
        """The answer to an order at a wrong amount: a rule that forbids it is told before the amount is looked at."""
        body = choice._asdict() | {
            "key": "k",
            "method_id": 8101,
            "billing_address_id": 7101,
            "expected": {"amount": "-1.00", "currency": "CHF"},
        }
        path = f"/desktop/1/ksuite/{BUSINESS}/offer"
        return self._client.post(path, headers=self._headers, data=json.dumps(body))


@functools.cache
def server() -> Server:
    return Server()


def refusal(answer: Any) -> tuple[int, str]:
    error = answer.json["error"]
    if answer.status_code == 422:
        return 422, error["errors"][0]["context"]["attribute"]
    return answer.status_code, error["code"]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    offer = draw(st.sampled_from(OFFERS))
    return Plan(offer.code, draw(st.integers(*offer.users)), draw(st.integers(*offer.storage)))


@given(
    plan=plans(),
    offer=st.sampled_from([*CODES, "premium"]),
    users=st.one_of(st.integers(-1, 20), st.sampled_from([50, 51, 300, 301, 1000, 1001])),
    storage_tb=st.one_of(st.integers(-1, 12), st.sampled_from([60, 61, 200, 201])),
    account_id=st.sampled_from([ATELIER, ATELIER, ATELIER, 41009]),
    role=st.sampled_from(["owner", "admin", "normal"]),
    held_up=st.sampled_from(["", "", "locked", "busy"]),
)
def test_window_and_server_refuse_the_same(
    plan: Plan, offer: str, users: int, storage_tb: int, account_id: int, role: str, held_up: str
) -> None:
    server().arrange(plan, role, held_up)
    suite = server().suite()
    choice = Choice(account_id, offer, users, storage_tb)

    code = judge(suite, choice)

    wanted = ASKED.get(code, (409, code)) if code else (409, "price_changed")
    assert refusal(server().answer(choice)) == wanted


@given(plan=plans())
def test_the_least_of_each_offer_that_can_be_chosen_is_taken_or_says_why(plan: Plan) -> None:
    server().arrange(plan, "owner", "")
    suite = server().suite()

    assert [judge_offer(suite, code) for code in CODES].count(CURRENT) == 1
    for offer in suite.offers:
        why = judge_offer(suite, offer.code)
        code = judge(suite, least(suite, offer))
        if why == CURRENT:
            assert code == "unchanged"
        elif why:
            assert code == why
        else:
            # More than the higher offer holds stays what it is: no users and no storage are taken away.
            assert code in ("", "users_not_offered", "storage_not_offered")
    assert can_raise(suite) == (plan != Plan(OFFERS[-1].code, OFFERS[-1].users[1], OFFERS[-1].storage[1]))


@given(plan=plans())
def test_what_it_has_now_is_nothing_to_raise(plan: Plan) -> None:
    server().arrange(plan, "admin", "")
    suite = server().suite()

    assert judge(suite, choice_of(suite)) == "unchanged"


def test_an_offer_that_is_not_listed_allows_nothing_to_be_told_higher() -> None:
    server().arrange(Plan("business", 12, 3), "owner", "")
    suite = msgspec.structs.replace(server().suite(), offer="premium")

    assert {judge_offer(suite, code) for code in CODES} == {"unknown_offer"}
    assert not can_raise(suite)
