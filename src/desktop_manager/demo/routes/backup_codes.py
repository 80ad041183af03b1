"""Backup codes, of this project's own extension. On the wire they are called rescue codes, as in the profile."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.password_check import prove_password
from desktop_manager.demo.records import Json
from desktop_manager.demo.two_step_state import CODES


def _show(call: Call) -> Answer:
    return Answer(_render(call))


def _render(call: Call) -> Json:
    two_step = call.login.two_step
    return {
        "sheet": two_step.sheet,
        "left": len(two_step.unused),
        "total": CODES,
        "generated_at": two_step.generated_at,
        "proven_at": two_step.proven_at,
    }


def _generate(call: Call) -> Answer:
    with call.state.lock:
        prove_password(call)
        codes = call.login.two_step.new_sheet(call.state.timeline.at(0, 9, 42))
        _count(call)
        return Answer(_render(call) | {"rescue_codes": list(codes)})


def _prove(call: Call) -> Answer:
    with call.state.lock:
        use_code(call)
        call.login.two_step.proven_at = call.state.timeline.at(0, 9, 42)
        return Answer(_render(call))


def use_code(call: Call) -> None:
    """Let the call go on only with an unused code in `rescue_code` of its body, which is used up by it."""
    two_step, now = call.login.two_step, call.state.wall()
    two_step.code_tries.refuse_during_pause(now)
    typed = call.body().get("rescue_code")
    if not isinstance(typed, str) or not typed.strip():
        raise errors.validation_failed(errors.problem("rescue_code", "required", "The rescue_code field is required."))
    if not two_step.use_code(typed):
        two_step.code_tries.note_wrong(now)
        raise errors.validation_failed(errors.problem("rescue_code", "rescue_code", "The code is wrong, or was used."))
    two_step.code_tries.wrong = 0
    _count(call)


def _count(call: Call) -> None:
    login = call.login
    left = len(login.two_step.unused)
    login.profile = login.profile._replace(security=login.profile.security._replace(remaining_rescue_code=left))


_SCOPE = "user_info"
_BASE = "/desktop/1/security/backup_codes"

ROUTES = (
    Route("GET", _BASE, _show, _SCOPE, operation="security.backup_codes.read"),
    Route("POST", _BASE, _generate, _SCOPE, operation="security.backup_codes.generate"),
    Route("POST", f"{_BASE}/prove", _prove, _SCOPE, operation="security.backup_codes.prove"),
)
