"""What a person does with codes, passwords and keys in the real program, step by step by the names of its widgets."""

from __future__ import annotations

import time
from hashlib import sha256
from urllib.parse import quote

import pyotp

from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import DEMO_PASSWORD
from desktop_manager.demo.seed.services import DOMAIN
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.support_state import authorization_code, vip_code
from desktop_manager.features.security.otp_drift import key_groups
from support.driven import Driven

TOKEN = "Wn3-recognisable-token_7b1e90c4a2"
WRONG = "not-my-passw0rd-61"
OWN_CODE = "own-c0de-9f27-Kx41"
PIN, WRONG_PIN = "860413957201", "314159265358"
SUPPORT_CODE = "48219037"
ATELIER = 41000
NEW_EMAIL = "claire@recovery-of-this-run.example"
APP = "Authenticator app (OTP)"
YOUR_PASSWORD = "Your Infomaniak password"
STEP_S = 30
BACKUP_CODES = "/desktop/1/security/backup_codes"


class LateFaults(Faults):
    """Faults, but so many calls of `backup_codes` are answered well before: what is read before a write."""

    let_pass = 0

    def take(self, path: str) -> Fault | None:
        if self.let_pass and path.startswith(BACKUP_CODES):
            self.let_pass -= 1
            return None
        return super().take(path)


class Account:
    """The program at work, step by step.

    Attributes:
        secrets: what the run has met, by name.
        broken: what stood in answers that were cut off, so that the program never learned it.
        sight: what stood in the window besides the secrets that were asked for.
    """

    def __init__(self, program: Driven, server: ServedDemo) -> None:
        self.program = program
        self.server = server
        self.login = server.state.logins[CLAIRE_ID]
        self.secrets = {"token": TOKEN, "password": DEMO_PASSWORD, "wrong password": WRONG}
        self.broken: dict[str, str] = {}
        self.sight: list[str] = []
        self._done = 0

    def do(self, command: str, *arguments: str) -> None:
        """Do a step of `support.account_driver` and wait until it is over."""
        self.program.tell(command, *(quote(one, safe="") for one in arguments))
        self._done += 1
        try:
            self.program.until(lambda shown: shown["done"] == self._done)
        except AssertionError as error:
            raise AssertionError(f"{command} {arguments} never ended") from error

    def press(self, *names: str) -> None:
        for name in names:
            self.do("press", name)

    def shows(self, text: str) -> None:
        self.do("shows", text)

    def copied(self, secret: str) -> None:
        """The clipboard holds the secret, with the hint that it is one."""
        wanted = sha256(secret.encode()).hexdigest()
        self.program.until(lambda shown: (shown["clipboard"], shown["hint"]) == (wanted, "secret"))

    def read(self) -> list[str]:
        """Every text in sight."""
        self.do("read")
        self.program.until(lambda shown: bool(shown["texts"]))
        return list(self.program.shown["texts"])

    def fails(self, fault: Fault, path: str, button: str) -> None:
        """Press what the server answers wrongly; what is said of it is searched later."""
        self.server.faults.inject(fault, path, times=1)
        self.press(button)
        self.sight += self.read()

    # What a person does

    def sign_in(self) -> None:
        self.program.until(lambda shown: shown["place"] == "SignInPage")
        self.do("sign_in", self.server.address, TOKEN)
        self.program.until(lambda shown: shown["settled"])

    def see_codes(self) -> None:
        """The codes of Support, a domain's, and one of the user's own."""
        vip = vip_code(ATELIER)
        seen = [one for one in self.server.state.products[ATELIER] if one.service == DOMAIN]
        domain = authorization_code(min(seen, key=lambda one: one.customer_name.casefold()))
        others = [authorization_code(one) for one in self.login.products if one.service == DOMAIN]
        self.secrets |= {"support code": SUPPORT_CODE, "VIP code": vip, "own code": OWN_CODE}
        self.secrets |= {f"authorization code {number}": code for number, code in enumerate(others)}
        self.do("page", "support")
        self.fails(Fault.CUT_JSON, "/desktop/1/support/code", "Show Support code")
        self.fails(Fault.WRONG_TYPES, "/desktop/1/support/vip_codes", "Show VIP code")
        for name, code in (("Support code", SUPPORT_CODE), ("VIP code", vip)):
            self.press(f"Show {name}")
            self.shows(f"{code[:4]} {code[4:]}")
            self.press(f"Copy {name}")
            self.copied(code)
        self.press("Choose domain…", "Show Authorization code")
        self.shows(domain)
        self.press("Copy Authorization code", "Close")
        self.copied(domain)
        self.do("paste", "Which code is this?", f"{vip[:4]} {vip[4:]}")
        self.press("Tell me")
        self.shows("This is the VIP code of ")
        self.do("paste", "Which code is this?", OWN_CODE)
        self.press("Tell me", "Save it here…")
        self.do("fill", "Name", "Spare domain")
        self.press("Save code", "Show Spare domain")
        self.shows(OWN_CODE)
        self.press("Copy Spare domain")
        self.copied(OWN_CODE)

    def renew_app(self) -> str:
        """Remove the authenticator app, and set up another one that this computer keeps; returns its key."""
        self.do("page", "security")
        self.press(f"Remove {APP}")
        self.do("fill", YOUR_PASSWORD, WRONG)
        self.press("Remove")
        self.shows("Wrong password.")
        self.do("fill", YOUR_PASSWORD, DEMO_PASSWORD)
        self.press("Remove")
        self.shows(f"{APP} was removed.")
        self.fails(Fault.CUT_JSON, "/desktop/1/security/two_step/otp", f"Set up {APP}")
        self.broken["OTP key of a broken answer"] = self.key_of_set_up()
        self.press(f"Set up {APP}", "Also keep it in Authenticator on this computer", "Copy key")
        key = self.secrets["OTP key"] = self.key_of_set_up()
        self.shows(key_groups(key)[:9])
        self.copied(key)
        first = pyotp.TOTP(key).now()
        self.secrets["first OTP code"] = first
        self.do("fill", "First code", first)
        self.press("Turn on")
        self.shows(f"{APP} is on.")
        return key

    def key_of_set_up(self) -> str:
        return next(one.value for one in self.login.two_step.set_ups.values() if one.kind == "otp")

    def see_otp_code(self, key: str) -> None:
        """Copy the code that is on its way to the screen, and read it."""
        before = time.time()
        self.press("Copy code of *")
        shown = "".join(next(one for one in self.read() if one.replace(" ", "").isdigit() and len(one) == 7).split())
        steps = range(int(before) // STEP_S - 1, int(time.time()) // STEP_S + 1)
        assert shown in [pyotp.TOTP(key).at(step * STEP_S) for step in steps]
        self.secrets[f"OTP code {len(self.secrets)}"] = shown

    def renew_backup_codes(self) -> None:
        """Make a sheet, keep it, prove one of it, and look at the rest."""
        self.press("New codes…")
        self.do("fill", YOUR_PASSWORD, DEMO_PASSWORD)
        assert isinstance(self.server.faults, LateFaults)
        self.server.faults.let_pass = 1
        self.fails(Fault.CUT_JSON, BACKUP_CODES, "Generate")
        self.broken |= {f"backup code {code} of a broken answer": code for code in self.login.two_step.unused}
        self.do("fill", YOUR_PASSWORD, DEMO_PASSWORD)
        self.press("Generate", "Keep in this computer's keyring")
        self.shows("Kept in this computer's keyring.")
        codes = sorted(self.login.two_step.unused)
        self.secrets |= {f"backup code {number}": code for number, code in enumerate(codes)}
        assert set(codes) <= set(self.read())
        self.press("Copy all codes", "Done", "Prove I kept them…")
        self.do("fill", "Backup code", codes[0].replace("-", " "))
        self.press("Prove")
        self.shows("Proven: you have your backup codes.")
        self.press("Show the kept backup codes")
        self.shows(codes[1])
        self.press("Done")

    def lock(self, key: str) -> None:
        """Set a PIN, lock, and open again."""
        self.secrets |= {"PIN": PIN, "wrong PIN": WRONG_PIN}
        self.do("command", "preferences")
        self.press("Set a PIN…")
        for field in ("New PIN", "The same again"):
            self.do("fill", field, PIN)
        self.press("Set PIN", "Close")
        self.do("command", "lock")
        self.press("Show the code of *")
        self.do("fill", "PIN", WRONG_PIN)
        self.press("Unlock")
        self.shows("Wrong PIN.")
        self.do("fill", "PIN", PIN)
        self.press("Unlock")
        self.see_otp_code(key)

    def change_recovery(self) -> None:
        self.press("Edit the recovery email")
        self.do("fill", "Email address", NEW_EMAIL)
        self.press("Save")
        self.shows(f"{NEW_EMAIL} was asked for as your recovery email.")

    def make_application_password(self) -> None:
        self.do("page", "profile")
        self.press("Create an application password")
        self.do("fill", "Name", "Thunderbird, laptop")
        self.press("Create")
        self.shows("It is shown once: neither this program nor the server can show it again.")
        made = next(one for one in self.read() if len(one) == 16 and one.isalnum())
        self.secrets["application password"] = made
        self.press("Copy application password", "Done")
        self.copied(made)

    def break_down(self) -> int:
        """Crash and warn in every way with the secrets in the text, also as they were on screen; returns how many."""
        told = [text for secret in self.secrets.values() for text in as_seen(secret)]
        for text in told:
            self.do("met", text)
        for command in ("crash", "crash_on_thread", "crash_at_the_end_of_an_object", "warn"):
            self.do(command)
        self.program.until(lambda shown: "warned" in shown["notes"])
        return len(told)


def as_seen(secret: str) -> list[str]:
    """A secret, and as the program groups it."""
    signs = "".join(sign for sign in secret if sign.isalnum())
    size = 3 if len(signs) == 6 else 4
    grouped = " ".join(signs[at : at + size] for at in range(0, len(signs), size))
    return [secret, grouped] if signs.isdigit() or signs.isupper() or len(signs) == 8 else [secret]
