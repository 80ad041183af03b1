"""Payment references: what passes and fails here is what passes and fails in python-stdnum."""

import pytest
import stdnum.ch.esr
import stdnum.iso11649
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.billing.references import ReferenceKind, check, grouped, normalised, same

QR = "210000000003139471430009017"
CREDITOR = "RF18539007547034"

DIGITS = st.text("0123456789", min_size=26, max_size=26)
BODY = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=21)
SPACES = st.sampled_from(["", " ", "\u00a0", "\u202f", "\u200b", "\n", "  "])


def with_check_digit(digits: str) -> str:
    return digits + stdnum.ch.esr.calc_check_digit(digits)


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        (QR, ReferenceKind.QR, ""),
        ("21 00000 00003 13947 14300 09017", ReferenceKind.QR, ""),
        ("210000000003139471430009016", ReferenceKind.QR, "check_digit"),
        ("210000000003139471430009071", ReferenceKind.QR, "check_digit"),
        (QR[2:], ReferenceKind.QR, "length"),
        (QR + "0", ReferenceKind.QR, "length"),
        ("0" * 27, ReferenceKind.QR, "zeros"),
        (CREDITOR, ReferenceKind.CREDITOR, ""),
        ("rf18 5390 0754 7034", ReferenceKind.CREDITOR, ""),
        ("RF185390075470Y", ReferenceKind.CREDITOR, ""),
        ("RF17539007547034", ReferenceKind.CREDITOR, "check_digit"),
        ("RF18", ReferenceKind.CREDITOR, "length"),
        ("RF18" + "1" * 22, ReferenceKind.CREDITOR, "length"),
        ("RF18-5390", ReferenceKind.CREDITOR, "form"),
        ("RFAB12345", ReferenceKind.CREDITOR, "form"),
        ("", ReferenceKind.NONE, "empty"),
        (" \u200b\n", ReferenceKind.NONE, "empty"),
        ("Invoice 104512", ReferenceKind.NONE, "form"),
        ("２１０００００００００３１３９４７１４３０００９０１７", ReferenceKind.NONE, "form"),
        ("RF12ß3", ReferenceKind.CREDITOR, "form"),
    ],
)
def test_a_reference_is_told_with_what_is_wrong_with_it(text: str, kind: ReferenceKind, reason: str) -> None:
    found = check(text)
    assert (found.kind, found.reason, found.valid) == (kind, reason, not reason)


@given(DIGITS.filter(lambda digits: digits.strip("0")), st.integers(0, 9))
def test_a_qr_reference_passes_as_stdnum_says(digits: str, last: int) -> None:
    assert check(f"{digits}{last}").valid == stdnum.ch.esr.is_valid(f"{digits}{last}")


@given(DIGITS.filter(lambda digits: digits.strip("0")))
def test_a_qr_reference_with_the_check_digit_of_stdnum_passes(digits: str) -> None:
    assert check(with_check_digit(digits)).valid


@given(st.text("0123456789", min_size=2, max_size=2), BODY)
def test_a_creditor_reference_passes_as_stdnum_says(digits: str, body: str) -> None:
    assert check(f"RF{digits}{body}").valid == stdnum.iso11649.is_valid(f"RF{digits}{body}")


@given(BODY)
def test_exactly_one_pair_of_check_digits_from_02_to_98_is_right(body: str) -> None:
    right = [digits for digits in range(2, 99) if check(f"RF{digits:02}{body}").valid]
    assert len(right) == 1


@given(DIGITS.filter(lambda digits: digits.strip("0")), st.integers(0, 26), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(digits: str, at: int, by: int) -> None:
    whole = with_check_digit(digits)
    wrong = f"{whole[:at]}{(int(whole[at]) + by) % 10}{whole[at + 1 :]}"
    assert not check(wrong).valid


@given(st.sampled_from([QR, CREDITOR]), st.lists(SPACES, min_size=27, max_size=27), st.booleans())
def test_spaces_and_small_letters_do_not_matter(reference: str, spaces: list[str], small: bool) -> None:
    written = "".join(sign + space for sign, space in zip(reference, spaces, strict=False))
    found = check(written.lower() if small else written)
    assert (found.valid, found.text) == (True, reference)


@given(st.text())
def test_any_text_has_an_outcome(text: str) -> None:
    found = check(text)
    assert found.valid == (not found.reason)
    assert found.text == normalised(found.text)


def test_references_are_grouped_as_stdnum_does() -> None:
    assert grouped(QR) == stdnum.ch.esr.format(QR) == "21 00000 00003 13947 14300 09017"
    assert grouped("rf18539007547034") == stdnum.iso11649.format(CREDITOR) == "RF18 5390 0754 7034"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (QR, "21 00000 00003 13947 14300 09017", True),
        ("000000000000000000001878583", "18 78583", True),
        (QR, QR[:-1] + "6", False),
        ("rf18 5390 0754 7034", CREDITOR, True),
        ("", "", False),
        ("0", "00", False),
    ],
)
def test_the_same_reference_is_known_however_it_is_written(one: str, other: str, expected: bool) -> None:
    assert same(one, other) is same(other, one) is expected
