"""Codes equal RFC 6238's test vectors and those of another program, oathtool; set-up texts are read or refused."""

import base64
import shutil
import subprocess
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security import otp
from desktop_manager.features.security.otp import OtpKey, make_key, moment, plain_secret
from desktop_manager.features.security.otp_text import LONGEST_TEXT, is_infomaniak, parse

SECRET = "JBSWY3DPEHPK3PXP"
DIGITS20 = b"12345678901234567890"

# RFC 6238, appendix B. Its errata: the seeds of SHA-256 and SHA-512 are 32 and 64 bytes long.
SEEDS = {"SHA1": DIGITS20, "SHA256": (DIGITS20 * 2)[:32], "SHA512": (DIGITS20 * 4)[:64]}
VECTORS = [
    (59, "94287082", "46119246", "90693936"),
    (1111111109, "07081804", "68084774", "25091201"),
    (1111111111, "14050471", "67062674", "99943326"),
    (1234567890, "89005924", "91819424", "93441116"),
    (2000000000, "69279037", "90698825", "38618901"),
    (20000000000, "65353130", "77737706", "47863826"),
]


def base32(raw: bytes) -> str:
    return base64.b32encode(raw).decode().rstrip("=")


@pytest.mark.parametrize(("at", "sha1", "sha256", "sha512"), VECTORS)
def test_the_codes_are_those_of_rfc_6238(at: int, sha1: str, sha256: str, sha512: str) -> None:
    for algorithm, expected in (("SHA1", sha1), ("SHA256", sha256), ("SHA512", sha512)):
        key = make_key("RFC", base32(SEEDS[algorithm]), 8, 30, algorithm)
        assert key.codes(at).current == expected


@pytest.mark.skipif(shutil.which("oathtool") is None, reason="oathtool is not installed")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    raw=st.binary(min_size=10, max_size=64),
    digits=st.sampled_from(otp.DIGITS),
    period=st.sampled_from(otp.PERIODS),
    algorithm=st.sampled_from(sorted(otp.ALGORITHMS)),
    at=st.integers(min_value=0, max_value=2**33),
)
def test_the_codes_are_those_of_oathtool(raw: bytes, digits: int, period: int, algorithm: str, at: int) -> None:
    # One process tells 25 codes in a row: the current one, the next one and those that follow.
    told = subprocess.run(
        [
            *("oathtool", f"--totp={algorithm.lower()}", f"--digits={digits}", f"--time-step-size={period}s"),
            *(f"--now=@{at}", "--window=24", "--base32", base32(raw)),
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    key = make_key("x", base32(raw), digits, period, algorithm)
    assert [key.codes(at + step * period).current for step in range(25)] == told
    codes = key.codes(at)
    assert [codes.current, codes.next] == told[:2]


@given(at=st.floats(min_value=0, max_value=2**33, allow_nan=False), period=st.sampled_from(otp.PERIODS))
def test_a_code_holds_until_the_moment_it_says(at: float, period: int) -> None:
    key = make_key("x", SECRET, 6, period)
    now = key.codes(at)
    assert 0 < now.left_s <= period
    after = key.codes(at + now.left_s + 0.001)
    assert after.current == now.next
    assert now.next_shows == (now.left_s <= 5)


def test_the_clock_has_the_fraction_of_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    # The second ends between the two looks at the clock: the second try sees one second only.
    times: Iterator[float] = iter([100.9999, 101.0001, 101.0002, 101.0003])
    monkeypatch.setattr("desktop_manager.features.security.otp.time.time", lambda: next(times))
    assert moment(lambda: 501) == pytest.approx(501.0002)


# Set-up texts


def test_the_usual_text_is_read() -> None:
    key = parse(f"otpauth://totp/Infomaniak:claire%40atelier.example?secret={SECRET}&issuer=Infomaniak")
    assert key == OtpKey("Infomaniak (claire@atelier.example)", SECRET, 6, 30, "SHA1")
    assert is_infomaniak(key)


@pytest.mark.parametrize(
    ("label", "issuer", "name"),
    [
        ("claire", "", "claire"),
        ("GitHub:claire", "", "GitHub (claire)"),
        ("GitHub%3A%20claire", "", "GitHub (claire)"),
        ("claire", "Caf%C3%A9+Bleu", "Café Bleu (claire)"),
        ("Old:claire", "New", "New (claire)"),
        ("", "Issuer", "Issuer"),
        ("", "", "OTP"),
    ],
)
def test_the_name_comes_from_issuer_and_label(label: str, issuer: str, name: str) -> None:
    assert parse(f"otpauth://totp/{label}?secret={SECRET}&issuer={issuer}").name == name


@pytest.mark.parametrize(
    "written", ["jbsw y3dp ehpk 3pxp", "JBSWY3DP-EHPK3PXP", "JBSWY3DPEHPK3PXP====", " jbswy3dpehpk3pxp\n"]
)
def test_a_secret_is_read_as_people_and_programs_write_it(written: str) -> None:
    assert plain_secret(written) == SECRET
    assert parse(f"OTPAUTH://TOTP/x?Secret={quote(written)}").secret == SECRET
    assert parse(written).secret == SECRET


def test_digits_period_and_algorithm_are_read() -> None:
    key = parse(f"otpauth://totp/x?secret={SECRET}&digits=8&period=60&algorithm=sha-256&unknown=1")
    assert (key.digits, key.period, key.algorithm) == (8, 60, "SHA256")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  \n", "empty"),
        ("https://example.com/", "not_otpauth"),
        ("hello", "not_otpauth"),
        ("a sentence with 1 and 8 in it", "not_otpauth"),
        (f"otpauth://steam/x?secret={SECRET}", "not_otpauth"),
        ("otpauth://[x?secret=", "not_otpauth"),
        ("otpauth://totp/" + "x" * LONGEST_TEXT, "not_otpauth"),
        (f"otpauth://hotp/x?secret={SECRET}&counter=1", "hotp"),
        ("otpauth-migration://offline?data=CjEKCkhlbGxv", "migration"),
        ("otpauth://totp/x", "secret"),
        ("otpauth://totp/x?secret=", "secret"),
        ("otpauth://totp/x?secret=10189", "secret"),
        ("otpauth://totp/x?secret=A", "secret"),
        ("otpauth://totp/x?secret=JBSWY3DP", "secret"),
        (f"otpauth://totp/x?secret={'A' * 216}", "secret"),
        (f"otpauth://totp/x?secret={SECRET}&digits=7", "digits"),
        (f"otpauth://totp/x?secret={SECRET}&digits=six", "digits"),
        (f"otpauth://totp/x?secret={SECRET}&digits=%D9%A6", "digits"),
        (f"otpauth://totp/x?secret={SECRET}&period=0", "period"),
        (f"otpauth://totp/x?secret={SECRET}&period=-30", "period"),
        (f"otpauth://totp/x?secret={SECRET}&period=45", "period"),
        (f"otpauth://totp/x?secret={SECRET}&algorithm=MD5", "algorithm"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(OtpRefused) as refused:
        parse(text)
    assert refused.value.code == code
    assert SECRET not in str(refused.value)


@given(st.text(max_size=200))
def test_no_text_is_more_than_refused(text: str) -> None:
    for whole in (text, f"otpauth://totp/{text}", f"otpauth://totp/x?secret={text}", f"otpauth://{text}"):
        try:
            key = parse(whole)
        except OtpRefused:
            continue
        assert key.name
        assert len(key.codes(0).current) == key.digits


@given(
    raw=st.binary(min_size=10, max_size=64),
    issuer=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"], exclude_characters=":"),
        min_size=1,
        max_size=20,
    ),
    account=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"], exclude_characters=":"),
        min_size=1,
        max_size=20,
    ),
    digits=st.sampled_from(otp.DIGITS),
    period=st.sampled_from(otp.PERIODS),
    algorithm=st.sampled_from(sorted(otp.ALGORITHMS)),
)
def test_what_a_text_says_is_what_is_read(
    raw: bytes, issuer: str, account: str, digits: int, period: int, algorithm: str
) -> None:
    label = f"{quote(issuer, safe='')}:{quote(account, safe='')}"
    text = f"otpauth://totp/{label}?secret={base32(raw)}&issuer={quote(issuer, safe='')}"
    key = parse(f"{text}&digits={digits}&period={period}&algorithm={algorithm}")
    name = " ".join(f"{issuer} ({account})".split())
    assert key == OtpKey(name, base32(raw), digits, period, algorithm)


def test_an_entry_does_not_tell_its_secret() -> None:
    assert SECRET not in repr(make_key("x", SECRET))
