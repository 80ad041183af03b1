"""Parts that are made when they are first asked for."""

import threading

from desktop_manager.features.made_once import made_once


class House:
    """Counts how often its kitchen is made."""

    def __init__(self) -> None:
        self.made = 0
        self.both_ask = threading.Barrier(2)

    @made_once
    def kitchen(self) -> list[int]:
        """Made once."""
        self.made += 1
        return [self.made]

    @made_once
    def dinner(self) -> str:
        """Made of another part."""
        return f"from kitchen {self.kitchen[0]}"


def test_nothing_is_made_before_it_is_asked_for() -> None:
    assert House().made == 0


def test_two_threads_that_ask_at_once_get_the_same() -> None:
    house, found = House(), []

    def ask() -> None:
        house.both_ask.wait()
        found.append(house.kitchen)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert house.made == 1
    assert found[0] is found[1]


def test_a_part_may_be_made_of_another_one() -> None:
    house = House()
    assert house.dinner == "from kitchen 1"
    assert house.made == 1


def test_each_owner_has_its_own_and_the_class_keeps_the_words() -> None:
    assert House().kitchen is not House().kitchen
    assert House.kitchen.__doc__ == "Made once."
