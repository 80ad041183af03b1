"""Which code is this: what is forgiven in writing a code, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.support.codes import CodeKind, KnownCode, folded_code, identify

SUPPORT = KnownCode(CodeKind.SUPPORT, "48219037")
VIP = KnownCode(CodeKind.VIP, "73506184", "Atelier Helvétique Sàrl")
DOMAIN = KnownCode(CodeKind.AUTHORIZATION, "Kq7x-D3fp-9vTz", "helvetique.shop", "Atelier Helvétique Sàrl")
OTHER_DOMAIN = KnownCode(CodeKind.AUTHORIZATION, "aB3d-E5fg-H7jk", "rives.coop", "Coopérative des Rives")
KNOWN = (SUPPORT, VIP, DOMAIN, OTHER_DOMAIN)

PARTING = st.sampled_from(["", " ", "-", "\u00a0", "–", "\u200b", " - ", "_"])


@pytest.mark.parametrize(
    "written", ["48219037", " 4821 9037 ", "4821-9037", "4821–9037", "４８２１９０３７", "48 21 90 37\n"]
)
def test_a_support_code_is_known_however_it_is_written(written: str) -> None:
    (match,) = identify(written, KNOWN)
    assert (match.kind, match.exact) == (CodeKind.SUPPORT, True)


def test_an_authorization_code_names_its_domain() -> None:
    (match,) = identify("Kq7x-D3fp-9vTz", KNOWN)
    assert (match.kind, match.owner, match.organization, match.exact) == (
        CodeKind.AUTHORIZATION,
        "helvetique.shop",
        "Atelier Helvétique Sàrl",
        True,
    )


@pytest.mark.parametrize("written", ["kq7x-d3fp-9vtz", "Kq7xD3fp9vTz", "KQ7X D3FP 9VTZ"])
def test_another_writing_of_an_authorization_code_is_told(written: str) -> None:
    (match,) = identify(written, KNOWN)
    assert (match.owner, match.exact) == ("helvetique.shop", False)


def test_another_writing_that_could_mean_two_codes_is_not_guessed() -> None:
    twin = KnownCode(CodeKind.AUTHORIZATION, "KQ7X-d3fp-9vtz", "twin.ch")
    assert identify("kq7xd3fp9vtz", (DOMAIN, twin)) == ()
    assert [one.owner for one in identify("KQ7X-d3fp-9vtz", (DOMAIN, twin))] == ["twin.ch"]


def test_a_code_that_two_have_is_told_of_both() -> None:
    same = KnownCode(CodeKind.VIP, "73506184", label="by hand")
    assert [one.label for one in identify("7350 6184", (VIP, same))] == ["", "by hand"]


@pytest.mark.parametrize("pasted", ["", "   ", "4821903", "482190370", "-", "Kq7"])
def test_what_is_not_known_is_nothing(pasted: str) -> None:
    assert identify(pasted, KNOWN) == ()


@given(st.text(st.characters(max_codepoint=0x17F), max_size=40))
def test_folding_is_stable(text: str) -> None:
    assert folded_code(folded_code(text)) == folded_code(text)


@given(st.text(max_size=40))
def test_what_is_pasted_by_chance_is_no_code(text: str) -> None:
    assert identify(f"x{text}", KNOWN) == ()


@given(st.lists(PARTING, min_size=9, max_size=9))
def test_parting_signs_never_hide_a_code_of_digits(partings: list[str]) -> None:
    written = "".join(part + sign for part, sign in zip(partings, "48219037", strict=False)) + partings[-1]
    assert [one.kind for one in identify(written, KNOWN)] == [CodeKind.SUPPORT]


def test_no_code_is_told_by_its_repr() -> None:
    assert "48219037" not in repr(SUPPORT)
    assert "48219037" not in repr([SUPPORT])
