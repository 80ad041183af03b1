"""Entries are made quickly where a product is ordinary, and then tell the same as where everything is asked."""

from datetime import UTC, date

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.account import Account
from desktop_manager.features.renewals.entry_making import EntryMaker, RenewedProduct
from desktop_manager.features.renewals.local_dates import LocalDates
from desktop_manager.features.renewals.renewal_row import RenewalRow
from desktop_manager.features.renewals.risk import risk_of

NOW = 1_795_435_200
DAY_S = 86_400
ACCOUNTS = [Account(id=1, name="Owned", type="owner"), Account(id=2, name="Seen", type="normal")]

texts = st.sampled_from(("", "a", "b"))
products = st.builds(
    RenewedProduct,
    id=st.just(7),
    account_id=st.sampled_from((1, 1, 1, 2, 3)),
    service_name=st.sampled_from(("domain", "nas")),
    customer_name=texts,
    internal_name=st.none() | texts,
    fqdn=st.none() | texts,
    expired_at=st.none() | st.just(NOW),
    parent_id=st.sampled_from((None, None, None, 7, 8)),
    parent_service_name=st.sampled_from((None, "ksuite")),
    is_free=st.sampled_from((False, False, True)),
    is_trial=st.sampled_from((False, False, True)),
    is_locked=st.sampled_from((False, False, True)),
)
rows = st.builds(
    RenewalRow,
    id=st.just(7),
    account_id=st.just(1),
    expires_at=st.sampled_from((0, NOW - 2 * DAY_S, NOW, NOW + 9 * DAY_S)),
    months=st.just(12),
    price=st.just("CHF 9.00"),
    auto_renew=st.booleans(),
    warranty=st.booleans(),
    method=st.sampled_from(("", '[1,"card","Card",null]', '[1,"card","Card","2026-11-24"]')),
    next_charge_on=st.sampled_from((None, "2026-11-24", "2026-11-25")),
    billing_address_id=st.none() | st.just(3),
    warranty_price=st.none() | st.just("CHF 1.00"),
    declined=st.sampled_from(("", "", '["2026-11-20","card_declined"]')),
    refused=st.sampled_from(("", "", "part_of_ksuite", "locked")),
)


def maker() -> EntryMaker:
    return EntryMaker(ACCOUNTS, LocalDates(NOW, UTC))


@given(products, st.none() | rows)
def test_an_ordinary_product_tells_what_a_special_one_would(product: RenewedProduct, row: RenewalRow | None) -> None:
    (quick,) = maker().entries([product], {} if row is None else {7: row})
    assert quick == maker()._special(product, row)


@given(products, rows)
def test_the_risk_of_an_entry_follows_from_what_it_shows(product: RenewedProduct, row: RenewalRow) -> None:
    (entry,) = maker().entries([product], {7: row})
    out_of_reach = product.is_free or product.is_trial or entry.refused == "part_of_ksuite"
    if product.account_id == 2 and product.parent_id is None and row.refused != "part_of_ksuite":
        assert entry.refused
    assert entry.risk == risk_of(
        entry.days,
        entry.auto_renew,
        entry.warranty,
        bool(entry.declined),
        entry.card_ends,
        entry.next_charge_on,
        out_of_reach=out_of_reach,
    )


def test_each_product_takes_its_own_renewal_and_leaves_the_others() -> None:
    first, second, other = (RenewedProduct(number, 1, "domain", f"p{number}") for number in (1, 2, 3))
    known = {
        number: RenewalRow(number, 1, NOW + number * DAY_S, 12, f"CHF {number}.00", False, False)
        for number in (2, 3, 4)
    }
    found = maker().entries([first, second, other], known)
    assert [(one.name, one.known, one.days) for one in found] == [("p1", False, None), ("p2", True, 2), ("p3", True, 3)]
    assert list(known) == [4]
    assert found[1].expires_on == date(2026, 11, 25)
