"""Every exception of every room has words: what happened, what to do, and the action that helps."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.api import errors as api
from desktop_manager.features import errors as features
from desktop_manager.store import errors as store
from desktop_manager.ui.errors import Action, explain
from desktop_manager.ui.translation import install_translation

FIELD = api.FieldError("lastname", "max", "The last name is too long")

CASES: list[tuple[Exception, str, Action]] = [
    (api.NetworkError(reason="offline"), "could not be reached", Action.RETRY),
    (api.NetworkError(reason="tls"), "not secure", Action.RETRY),
    (api.NetworkError(reason="proxy"), "proxy", Action.RETRY),
    (api.NetworkError(reason="timeout"), "in time", Action.RETRY),
    (api.NetworkError(reason="reset"), "was cut", Action.RETRY),
    (api.DeadlineExceeded(seconds=30), "too long", Action.RETRY),
    (api.ReplyTooLarge(limit=10), "larger", Action.RETRY),
    (api.Cancelled(), "Cancelled", Action.NONE),
    (api.BadReply(status=200), "could not be read", Action.RETRY),
    (api.OutcomeUnknown(), "not known whether", Action.RETRY),
    (api.OperationNotOffered(operation="renewals.list", link="https://x.test"), "not offer", Action.OPEN_MANAGER),
    (api.NotAuthorized(status=401), "no longer accepts your token", Action.REPLACE_TOKEN),
    (api.MissingScope(scopes=("accounts", "web")), "accounts, web", Action.REPLACE_TOKEN),
    (api.MissingScope(scopes=()), "does not say which", Action.REPLACE_TOKEN),
    (api.AccessDenied(status=403), "the right", Action.NONE),
    (api.NotFound(status=404), "does not find", Action.RETRY),
    (api.Conflict(status=409), "exists already", Action.NONE),
    (api.OperationInProgress(status=400), "under way on this hosting", Action.RETRY),
    (api.PaymentDeclined(status=402, code="card_declined"), "declined by its bank", Action.NONE),
    (api.PaymentDeclined(status=402, code="card_expired"), "card has expired", Action.NONE),
    (api.PaymentDeclined(status=402, code="prepaid_too_low"), "does not cover", Action.NONE),
    (api.PaymentDeclined(status=402, code="other"), "payment was refused", Action.NONE),
    (api.ValidationFailed(fields=(FIELD,)), "refused", Action.NONE),
    (api.RateLimited(retry_after=17.2), "wait", Action.RETRY),
    (api.TooManyAttempts(retry_after=48), "Too many tries", Action.NONE),
    (api.Unavailable(status=503), "not available", Action.RETRY),
    (api.ServerError(status=500, code="internal"), "with an error", Action.RETRY),
    (api.TaskFailed(uuid="0000"), "with an error", Action.RETRY),
    (store.WrongKey(), "another one", Action.NONE),
    (store.NotACopy(), "passphrase", Action.NONE),
    (store.KeyMissing(), "no longer in your keyring", Action.NONE),
    (store.StoreTooNew(2, 1), "newer version", Action.NONE),
    (store.StoreFull("full"), "full or read-only", Action.NONE),
    (store.StoreClosed(), "local data", Action.NONE),
    (store.StoreBusy(), "local data", Action.NONE),
    (store.StoreDamaged(), "local data", Action.NONE),
    (store.MigrationFailed(), "local data", Action.NONE),
    (features.UnusableToken(("user_info",)), "user_info", Action.OPEN_TOKEN_PAGE),
    (features.OtherUser(), "another user", Action.NONE),
    (features.NotApplied(), "was not made", Action.RETRY),
    (features.InvalidEdit({"lastname": "empty"}), "cannot be used", Action.NONE),
    (features.CodesLost(), "lost before they arrived", Action.NONE),
    (features.NothingKnown(), "not been fetched", Action.RETRY),
    (features.ContactInUse("login"), "cannot be deleted", Action.NONE),
    (features.FileRefused("busy"), "writing files at this moment", Action.NONE),
    (features.FileRefused("denied"), "may not read or write", Action.NONE),
    (features.FileRefused("unreadable"), "could not be read or written", Action.NONE),
    (features.AddressInUse((("renewal", "helvetique.shop"),)), "is in use", Action.NONE),
    (features.PasswordLost(), "was lost", Action.NONE),
    (features.BadPicture("format"), "cannot become your picture", Action.NONE),
    (features.OtpRefused("hotp"), "by counter", Action.NONE),
    (features.PinRefused("wrong", 5), "Wrong PIN", Action.NONE),
    (features.QrBillRefused("iban"), "account on the QR-bill is not valid", Action.NONE),
    (features.QrBillRefused("reference"), "check digit does not fit", Action.NONE),
    (features.UnreadableEvidence("password"), "protected by a password", Action.NONE),
    (features.UndoRefused("undone"), "taken back already", Action.NONE),
    (features.UndoRefused("changed_since", ("language",)), "changed since", Action.NONE),
    (features.KeyringProblem("locked"), "locked", Action.UNLOCK_KEYRING),
    (features.KeyringProblem("denied"), "refused", Action.UNLOCK_KEYRING),
    (features.KeyringProblem("timeout"), "does not answer", Action.UNLOCK_KEYRING),
    (features.KeyringProblem("unavailable"), "cannot be used", Action.UNLOCK_KEYRING),
    (PermissionError(13, "Permission denied", "/home/claire/secret-folder"), "file", Action.RETRY),
    (ValueError("a text that quotes hunter2"), "does not know", Action.RETRY),
]


def names(case: object) -> str | None:
    return type(case).__name__ if isinstance(case, Exception) else None


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    translator = install_translation(qapp)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(("error", "words", "action"), CASES, ids=names)
def test_an_exception_has_its_words_and_its_action(error: Exception, words: str, action: Action) -> None:
    explanation = explain(error)
    assert words in explanation.sentence
    assert explanation.action is action
    assert explanation.hint


@pytest.mark.parametrize(("error", "words", "action"), CASES, ids=names)
def test_the_voice_is_that_of_the_house(error: Exception, words: str, action: Action) -> None:
    explanation = explain(error)
    for text in (explanation.sentence, explanation.hint):
        assert text[0].isupper()
        assert text.rstrip().endswith((".", "too long"))
        assert not re.search(r"!|please|oops|sorry|%\d|%n|\(s\)|Traceback|  ", text, re.IGNORECASE)


@pytest.mark.parametrize(("error", "words", "action"), CASES, ids=names)
def test_the_details_name_the_kind(error: Exception, words: str, action: Action) -> None:
    assert explain(error).details.splitlines()[0] == type(error).__name__


def every_kind(base: type[Exception]) -> set[type[Exception]]:
    return {base}.union(*(every_kind(kind) for kind in base.__subclasses__()))


@pytest.mark.parametrize("base", [api.ApiError, store.StoreError, features.FeatureError])
def test_no_exception_of_a_room_is_forgotten(base: type[Exception]) -> None:
    kinds = {kind for kind in every_kind(base) if kind.__module__ == base.__module__}
    assert (
        kinds - {type(error) for error, _, _ in CASES} - {api.ApiError, store.StoreError, features.FeatureError}
        == set()
    )


def test_a_missing_scope_says_what_it_costs() -> None:
    hint = explain(api.MissingScope(scopes=("accounts",))).hint
    assert "cannot see your organizations" in hint
    assert "when a token is created" in hint


@pytest.mark.parametrize(("seconds", "said"), [(17.2, "17 seconds"), (1.0, "1 second."), (None, "60 seconds")])
def test_a_rate_limit_says_when(seconds: float | None, said: str) -> None:
    assert said in explain(api.RateLimited(retry_after=seconds)).hint


def test_a_refused_field_is_said_in_the_servers_words() -> None:
    assert explain(api.ValidationFailed(fields=(FIELD,))).hint == "The last name is too long"


def test_the_details_hold_what_a_report_needs() -> None:
    error = api.ServerError(status=500, code="internal")
    error.operation, error.request_id = "products.list", "0190-abc"
    details = explain(error).details
    for line in ("ServerError", "operation: products.list", "status: 500", "code: internal", "request_id: 0190-abc"):
        assert line in details.splitlines()


def test_nothing_of_a_foreign_exception_is_quoted() -> None:
    class Foreign(Exception):
        details = "token=hunter2"
        reason = "hunter2"
        code = "hunter2"

    for error in (Foreign("hunter2"), ValueError("hunter2"), OSError(5, "hunter2", "/home/hunter2")):
        assert "hunter2" not in " ".join((*explain(error)[:2], explain(error).details))
