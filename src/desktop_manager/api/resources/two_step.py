"""Methods of two-step verification."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.two_step import FirstCode, OtpSetUp, PhoneNumber, Removal, SmsSetUp, TwoStep
from desktop_manager.api.operations import (
    OTP_BEGIN,
    OTP_CONFIRM,
    SMS_BEGIN,
    SMS_CONFIRM,
    TWO_STEP_READ,
    TWO_STEP_REMOVE,
)
from desktop_manager.api.reply import Reply


def get_two_step(client: Client) -> Reply[TwoStep]:
    """The methods with their dates."""
    return client.call(TWO_STEP_READ, TwoStep)


def begin_otp(client: Client) -> Reply[OtpSetUp]:
    """A secret for an authenticator app. Nothing is on yet, so a lost answer raises the plain cause: begin again."""
    try:
        return client.call(OTP_BEGIN, OtpSetUp)
    except OutcomeUnknown as unknown:
        if isinstance(unknown.__cause__, ApiError):
            raise unknown.__cause__ from None
        raise


def confirm_otp(client: Client, set_up: str, code: str) -> Reply[TwoStep]:
    """Turn the app on. Raises ValidationFailed for a wrong code, NotFound for a set-up that is void."""
    return client.call(OTP_CONFIRM, TwoStep, body=FirstCode(set_up, code))


def begin_sms(client: Client, phone: str) -> Reply[SmsSetUp]:
    """Have a code sent. Nothing is on yet; a lost answer raises the plain cause: another SMS can be asked for."""
    try:
        return client.call(SMS_BEGIN, SmsSetUp, body=PhoneNumber(phone))
    except OutcomeUnknown as unknown:
        if isinstance(unknown.__cause__, ApiError):
            raise unknown.__cause__ from None
        raise


def confirm_sms(client: Client, set_up: str, code: str) -> Reply[TwoStep]:
    """Turn SMS on; raises as `confirm_otp`."""
    return client.call(SMS_CONFIRM, TwoStep, body=FirstCode(set_up, code))


def remove_method(client: Client, kind: str, password: str, rescue_code: str | None) -> Reply[TwoStep]:
    """Turn a method off. Raises ValidationFailed for a wrong password or code, TooManyAttempts during the pause."""
    return client.call(TWO_STEP_REMOVE, TwoStep, path={"kind": kind}, body=Removal(password, rescue_code))
