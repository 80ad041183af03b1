"""Whatever is asked, the demo answers in an envelope and never fails itself."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.demo.routes import ROUTES

_READS = sorted(route.path for route in ROUTES if route.method == "GET")
_IDS = st.sampled_from(["41000", "41026", "26501", "5101", "61001", "203", "0", "9" * 40, "email", "ü", "none"])
_NAMES = (
    "page per_page limit skip return order order_by order_for[id] search with with[] account_id product_id service_id "
    "service_name fqdn customer_name only_enabled only_enabled_exception[] date_from date_to event_type event_types[] "
    "locale status type is_cyberattack show_auto with_trashed dry_run filter[service_id] filter[service_ids][] "
    "filter[excluded_service_ids][] filter[service_names][] filter[expirations][] filter[tags][] filter[name] "
    "filter[has_otp] filter[role_type] filter[state_in_account] filter[team_ids][] filter[user_ids][] filter[drive_id] "
    "filter[invitation_status]"
)
_VALUES = st.one_of(
    st.integers(-2, 120).map(str),
    st.sampled_from(["total", "asc", "desc", "id", "name", "*", "true", "false", "domain", "never", "²", "1e3", "٣"]),
    st.text(max_size=6),
)


@settings(max_examples=200)
@given(
    rule=st.sampled_from(_READS),
    ids=st.lists(_IDS, min_size=2, max_size=2),
    query=st.dictionaries(st.sampled_from(_NAMES.split()), _VALUES, max_size=4),
)
def test_any_read_is_answered_in_an_envelope(make_api: Any, rule: str, ids: list[str], query: dict[str, str]) -> None:
    path = rule
    for value in ids:
        if "<" in path:
            path = path[: path.index("<")] + value + path[path.index(">") + 1 :]

    answer = make_api().ask(path, query_string=query)

    assert answer.status_code in (200, 403, 404, 422)
    assert answer.json["result"] == ("success" if answer.status_code == 200 else "error")
    if answer.status_code == 422:
        assert all(problem["context"]["attribute"] for problem in answer.json["error"]["errors"])


@given(
    path=st.text(max_size=40), body=st.binary(max_size=60), method=st.sampled_from(["POST", "PUT", "PATCH", "DELETE"])
)
def test_any_other_request_is_answered_in_an_envelope(make_api: Any, path: str, body: bytes, method: str) -> None:
    answer = make_api().ask(f"/{path}", method=method, data=body)

    assert answer.status_code in (401, 404, 422)
    assert answer.json["result"] == "error"
