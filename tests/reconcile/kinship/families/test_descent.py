"""Who descends from whom, when the signs of all pairs are read together."""

from __future__ import annotations

from parley.model import Document, Kinship
from parley.reconcile.kinship.families.descent import Descent, descent
from parley.reconcile.kinship.families.direction import Direction
from parley.reconcile.kinship.families.web import Bond
from tests.reconcile.kinship.families.made_up import report


def of(
    pairs: dict[tuple[str, str], float],
    shares: dict[tuple[str, str], float] | None = None,
    days: dict[str, str] | None = None,
) -> Descent:
    """Return the descent of texts; each pair (copy, source) has what speaks for that order."""
    bonds: dict[str, dict[str, Bond]] = {}
    directions: dict[str, dict[str, Direction]] = {}
    for (copy, source), weight in pairs.items():
        one, other = sorted((copy, source))
        share = (shares or {}).get((copy, source), 0.9)
        kinship = Kinship(one, other, "rewrite", 0.9, (share, share))
        direction = Direction(weight, (), ())
        for own, there, told in (
            (copy, source, direction),
            (source, copy, direction.turned()),
        ):
            bonds.setdefault(own, {})[there] = Bond(own, there, kinship, own != one)
            directions.setdefault(own, {})[there] = told
    return descent(bonds, directions, documents(list(bonds), days or {}))


def documents(names: list[str], days: dict[str, str]) -> dict[str, Document]:
    return {name: report(name, day=days.get(name)).document for name in names}


def test_the_head_of_a_chain_is_the_origin_though_another_has_more_copies() -> None:
    found = of({("b", "a"): 1.0, ("c", "b"): 3.0, ("d", "b"): 3.0, ("e", "b"): 3.0})
    assert found.origin == "a"
    assert found.parents == {"b": "a", "c": "b", "d": "b", "e": "b"}


def test_one_sign_that_misleads_is_outvoted() -> None:
    found = of({("b", "a"): 3.0, ("c", "a"): 3.0, ("b", "c"): 0.5, ("c", "b"): 0.5})
    assert found.origin == "a"


def test_signs_that_run_in_a_circle_still_give_an_order() -> None:
    found = of({("b", "a"): 2.0, ("c", "b"): 2.0, ("a", "c"): 1.0})
    assert found.origin == "a"
    assert set(found.parents) == {"b", "c"}


def test_what_came_out_later_than_another_member_is_no_origin() -> None:
    found = of({("b", "a"): 1.0, ("c", "a"): 1.0}, days={"a": "2031-02-09", "b": "2031-02-05"})
    assert found.origin == "b"


def test_who_has_only_a_later_kin_is_joined_to_it_with_a_doubt() -> None:
    found = of({("b", "a"): 5.0, ("b", "c"): 4.0})
    assert found.origin == "a"
    assert found.parents == {"b": "a", "c": "b"}
    assert found.against == frozenset({"c"})


def test_nothing_told_the_longest_stands_for_all_and_then_the_first_by_name() -> None:
    assert of({("a", "b"): 0.0}).origin == "a"
