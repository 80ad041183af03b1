"""Incidents and maintenance; the export asks no token for them."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json
from desktop_manager.demo.seed.events import Event, events

_LOCALES = ("de", "en", "es", "fr", "it")
_KINDS = ("internal", "public", "server", "streaming")
_STATUSES = ("inprogress", "planned", "reviewed", "terminated")


def _render(event: Event, locale: str) -> Json:
    title, body = event.texts[locale]
    comments: list[Json] = []
    if event.comment is not None:
        comment = {"title": title, "body": event.comment, "started_at": event.started_at, "translations": []}
        comments.append(comment)
    return {
        "id": event.id,
        "url": event.url,
        "type": event.type,
        "status": event.status,
        "description": {
            "title": title,
            "description": body,
            "translations": [
                {"title": one, "body": other, "language": language} for language, (one, other) in event.texts.items()
            ],
        },
        "comments": comments,
        "services": [{"id": number, "name": name} for number, name in event.services],
        "started_at": event.started_at,
        "ended_at": event.ended_at,
    }


def _list(call: Call) -> Answer:
    query = call.query
    locale = query.text("locale", _LOCALES) or "en"
    kinds = set(query.texts("event_types", _KINDS))
    kind = query.text("event_type", _KINDS)
    if kind is not None:
        kinds.add(kind)
    status = query.text("status", _STATUSES)
    date_from, date_to = query.integer("date_from"), query.integer("date_to")
    show_automatic = query.boolean("show_auto")
    # No event of the demo is a cyberattack, in the bin, or of one user only.
    if query.boolean("is_cyberattack"):
        return Answer([])
    query.boolean("with_trashed")
    found = [
        event
        for event in events(call.state.timeline)
        if (not kinds or event.kind in kinds)
        and status in (None, event.status)
        and (date_from is None or event.ended_at is None or event.ended_at >= date_from)
        and (date_to is None or event.started_at <= date_to)
        and (show_automatic is not False or not event.is_automatic)
    ]
    return Answer([_render(event, locale) for event in found])


def _show(call: Call, event_id: int) -> Answer:
    for event in events(call.state.timeline):
        if event.id == event_id:
            return Answer(_render(event, "en"))
    raise errors.object_not_found()


def _public_cloud(call: Call) -> Answer:
    found = [event for event in events(call.state.timeline) if (50, "public_cloud") in event.services]
    in_progress = [event for event in found if event.status == "inprogress"]
    return Answer(
        {
            "status": "incident" if in_progress else "operational",
            "events": [_render(event, "en") for event in found if event.ended_at is None or event.status == "planned"],
        }
    )


ROUTES = (
    Route("GET", "/2/events", _list, public=True),
    Route("GET", "/2/events/public-cloud-status", _public_cloud, public=True),
    Route("GET", "/2/events/<int:event_id>", _show, public=True),
)
