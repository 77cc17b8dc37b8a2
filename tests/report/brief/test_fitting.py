"""The brief: two terminal pages, whatever there is to tell."""

from __future__ import annotations

from parley.report.brief.fitting import Share, fit, height
from parley.report.brief.parts import Brief, Item, Part
from tests.report.brief.making import in_terminal

LONG = Item("A lead", "word " * 40, quoted=True, outlets=("Ledger",), shown="a" * 16)


def long_part(name: str, items: int, item: Item = LONG) -> Part:
    return Part(name, name, name.title(), (item,) * items, command=f"parley {name}")


def test_each_part_gives_its_best_line_before_any_gives_its_second() -> None:
    parts = fit([long_part("one", 9), long_part("two", 9)], 4 * height(LONG) + 3, {})
    assert [(len(part.items), part.more) for part in parts] == [(2, 7), (1, 8)]


def test_a_part_shows_no_more_than_its_most() -> None:
    (part,) = fit([long_part("one", 9)], 1_000, {"one": Share(most=2)})
    assert (len(part.items), part.more) == (2, 7)


def test_the_part_with_most_due_has_its_due_before_others_get_more() -> None:
    parts = [long_part("one", 9), long_part("two", 9)]
    shown = fit(parts, 5 * height(LONG) + 4, {"two": Share(least=4)})
    assert [len(part.items) for part in shown] == [1, 4]


def test_a_part_without_lines_is_no_part() -> None:
    assert fit([long_part("one", 0)], 100, {}) == ()


def test_the_height_of_an_item_is_what_a_terminal_of_80_columns_takes() -> None:
    item = Item("A lead", "words and words " * 20, under=(LONG, Item("short", "x")))
    brief = Brief("T", (), "s", (), (Part("one", "one", "One", (item,)),))
    printed = in_terminal(brief, 80).splitlines()
    assert printed.index("", 3) - 4 == height(item)
