"""Infomaniak News: the topics about which the user wants mail, of this project's own extension."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import problem
from desktop_manager.demo.records import Json
from desktop_manager.demo.seed.profile import Profile

_TOPICS = (("products", "Products and features"), ("events", "Events and offers"), ("ecology", "Ecology"))
_CODES = frozenset(code for code, _name in _TOPICS)


def _render(profile: Profile) -> list[Json]:
    return [
        {"id": number, "code": code, "name": name, "subscribed": code not in profile.news_off}
        for number, (code, name) in enumerate(_TOPICS, 1)
    ]


def _list(call: Call) -> Answer:
    return Answer(_render(call.login.profile))


def _update(call: Call) -> Answer:
    topics = call.body().get("topics")
    with call.state.lock:
        login = call.login
        wanted = _checked(topics)
        off = frozenset(code for code in _CODES if not wanted.get(code, code not in login.profile.news_off))
        login.profile = login.profile._replace(news_off=off)
        return Answer(_render(login.profile))


def _checked(topics: object) -> dict[str, bool]:
    """What each topic named is to be. Raises 422 for a body that names none, an unknown one, or no true or false."""
    if not isinstance(topics, list) or not topics:
        raise errors.validation_failed(problem("topics", "required", "The topics field is required."))
    wanted = {}
    for position, topic in enumerate(topics):
        if not isinstance(topic, dict) or topic.get("code") not in _CODES:
            values = {"values": sorted(_CODES)}
            raise errors.validation_failed(
                problem(f"topics.{position}.code", "in", "The selected topic is invalid.", **values)
            )
        if type(topic.get("subscribed")) is not bool:
            raise errors.validation_failed(
                problem(f"topics.{position}.subscribed", "boolean", "The subscribed field must be true or false.")
            )
        wanted[topic["code"]] = topic["subscribed"]
    return wanted


ROUTES = (
    Route("GET", "/desktop/1/profile/news", _list, "user_info", operation="news.list"),
    Route("PATCH", "/desktop/1/profile/news", _update, "user_info", operation="news.update"),
)
