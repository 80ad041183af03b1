"""Asynchronous tasks of the user: one in each of the four states the export knows."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.demo import capacities, errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.capacities import FULL, Listing
from desktop_manager.demo.records import Json
from desktop_manager.demo.timeline import Timeline


class Task(NamedTuple):
    """A task. The export wants every moment as a number: 0 stands for one that is still to come."""

    uuid: str
    status: str
    created_at: int
    updated_at: int
    executed_at: int = 0
    finished_at: int = 0
    failure: str | None = None


_TASKS = Listing(FULL, ("uuid", "status", "created_at", "updated_at", "executed_at", "finished_at"))


def _tasks(timeline: Timeline) -> tuple[Task, ...]:
    at = timeline.at
    return (
        Task("0d6f1c2e-5b7a-4c1e-9a30-4f2b8c1d0a01", "executed", at(-1, 9), at(-1, 9, 2), at(-1, 9, 1), at(-1, 9, 2)),
        Task("0d6f1c2e-5b7a-4c1e-9a30-4f2b8c1d0a02", "running", at(0, 9, 30), at(0, 9, 41), at(0, 9, 31)),
        Task("0d6f1c2e-5b7a-4c1e-9a30-4f2b8c1d0a03", "spooled", at(0, 9, 41), at(0, 9, 41)),
        Task(
            "0d6f1c2e-5b7a-4c1e-9a30-4f2b8c1d0a04",
            "failed",
            at(-6, 15),
            at(-6, 15, 1),
            at(-6, 15),
            at(-6, 15, 1),
            failure="unexpected_error",
        ),
    )


def _render(task: Task) -> Json:
    record = task._asdict()
    failure = record.pop("failure")
    record["response"] = {"result": "success", "data": True} if task.status == "executed" else {}
    if failure is not None:
        record["error"] = {"code": failure, "description": "The task has failed"}
    return record


def _list(call: Call) -> Answer:
    return capacities.answer(call.query, _TASKS, _tasks(call.state.timeline), _render)


def _show(call: Call, task_uuid: str) -> Answer:
    for task in _tasks(call.state.timeline):
        if task.uuid == task_uuid.lower():
            return Answer(_render(task))
    raise errors.object_not_found()


ROUTES = (
    Route("GET", "/1/async/tasks", _list),
    Route("GET", "/1/async/tasks/<task_uuid>", _show),
)
