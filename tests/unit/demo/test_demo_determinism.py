"""The same demo date gives the same answers; what one start changes, the next does not know."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

PATHS = (
    "/2/profile?with=*",
    "/1/accounts?with=*",
    "/1/products?with=*",
    "/2/events",
    "/1/async/tasks",
    "/1/accounts/41000/teams?with=*",
    "/2/accounts/41019/users?with=*&page=3",
)


def test_two_starts_of_one_date_answer_the_same_bytes(make_api: Any) -> None:
    first, second = make_api(), make_api()

    for path in PATHS:
        assert first.ask(path).data == second.ask(path).data


def test_asking_changes_nothing(api: Any) -> None:
    before = [api.ask(path).data for path in PATHS]

    assert [api.ask(path).data for path in PATHS] == before


def test_a_change_ends_with_the_state(make_api: Any) -> None:
    changed = make_api()
    changed.patch_profile({"email": "claire@atelier.example", "firstname": "Clara"})

    assert changed.data("/2/profile")["first_name"] == "Clara"
    assert make_api().data("/2/profile")["first_name"] == "Claire"


@settings(max_examples=20)
@given(today=st.dates(date(1990, 1, 1), date(2900, 1, 1)), days=st.integers(1, 800))
def test_every_moment_moves_with_the_date(make_api: Any, today: date, days: int) -> None:
    here, later = make_api(today), make_api(today + timedelta(days=days))

    def moments(products: list[dict[str, Any]]) -> list[int]:
        return [
            product[key] for product in products for key in ("created_at", "expired_at") if product[key] is not None
        ]

    shifted = [moment + days * 86_400 for moment in moments(here.data("/1/products"))]
    assert moments(later.data("/1/products")) == shifted
