"""The list of Products at work, beside shared/bench/table_baseline.py. Usage: products_table.py ROWS

Prints the median ms of a filter key, a sort and a scroll step, each from the input to the painted frame: the real list
card with its filter field and its menus, the real model, view and delegate, and generated products.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from operator import attrgetter

from PySide6.QtCore import QEvent, QObject

from desktop_manager.api.models.product import Product
from desktop_manager.features.products.condition import condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import urgency
from desktop_manager.ui.models.prepared import prepare
from desktop_manager.ui.pages.products.columns import (
    CREATED,
    EXPIRES,
    NAME,
    ORGANIZATION,
    TYPE,
    TypeWords,
    also_searched,
    product_columns,
)
from desktop_manager.ui.pages.products.list_card import ListCard
from desktop_manager.ui.theme.application import make_application
from desktop_manager.ui.theme.theme import Theme

TODAY = date(2026, 11, 23)
KEYS = ("a", "al", "alp", "lyon-20", "geneva", "hosting", "zzzz")
SERVICES = ("domain", "web_hosting", "email_hosting", "certificate", "drive", "nas", "mailing", "ksuite")
WORDS = ("alpha", "beta", "gamma", "delta", "mail", "hosting", "cloud", "backup", "renew", "geneva", "basel", "lyon")


def products(count: int) -> list[ProductEntry]:
    """Products in 200 organizations; every tenth has three children."""
    chance = random.Random(7)
    made: list[ProductEntry] = []
    head = 0
    for number in range(count):
        child = number % 10 in (1, 2, 3)
        if not child:
            head = number
        days = None if number % 7 == 0 else chance.randrange(-30, 720)
        service = chance.choice(SERVICES)
        name = f"{chance.choice(WORDS)}-{chance.choice(WORDS)}-{number}.example"
        raw = Product(number, 0, 1, service, name, is_locked=number % 50 == 0, is_trial=number % 40 == 0)
        made.append(
            ProductEntry(
                id=number,
                organization_id=number % 200,
                organization_name=f"Organization {number % 200}",
                name=name,
                service=service,
                internal_name=f"int-{number}",
                fqdn=name,
                description="",
                bill_reference="",
                expires_on=None if days is None else TODAY + timedelta(days),
                days_left=days,
                urgency=urgency(days),
                condition=condition(raw, days),
                tags=(chance.choice(WORDS),),
                parent_id=head if child else None,
                parent_name=made[head].name if child else "",
                family=head,
                depth=int(child),
                rights=("technical",),
                created_on=TODAY - timedelta(chance.randrange(1, 4000)),
            )
        )
    return made


class Paints(QObject):
    """Counts the frames of what it watches."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint event."""
        self.seen += event.type() == QEvent.Type.Paint
        return False


def main(count: int) -> None:
    """Measure and print."""
    app = make_application(sys.argv[:1])
    Theme("light").apply(app)
    card, paints = ListCard(), Paints()
    card.resize(300, 800)
    card.view.viewport().installEventFilter(paints)
    prepared = prepare(products(count), product_columns(TypeWords(), of_all=True), attrgetter("id"), also_searched)
    card.show_products(prepared, of_all=True, same=False)
    card.show()
    app.processEvents()

    def timed(action: Callable[[], None]) -> float:
        start, before = time.perf_counter(), paints.seen
        action()
        while paints.seen == before:
            app.processEvents()
        return (time.perf_counter() - start) * 1000

    filters, sorts = [], []
    for _ in range(5):
        for key in KEYS:
            filters.append(timed(lambda key=key: card.filter.setText(key)))  # type: ignore[misc]
            timed(card.filter.clear)
        for column in (TYPE, ORGANIZATION, EXPIRES, CREATED):
            sorts.append(timed(card.order.actions_by_column[column].trigger))
            timed(card.order.actions_by_column[NAME].trigger)
    bar = card.view.verticalScrollBar()
    steps = [int(bar.maximum() * (step + 1) / 50) for step in range(50)]
    scrolls = [timed(lambda value=value: bar.setValue(value)) for value in steps]  # type: ignore[misc]
    medians = [statistics.median(figures) for figures in (filters, sorts, scrolls)]
    line = "rows {}: filter key {:.1f} ms, sort {:.1f} ms, scroll {:.1f} ms\n"
    sys.stdout.write(line.format(count, *medians))


if __name__ == "__main__":
    main(int(sys.argv[1]))
