"""Names that are those of persons: a firm can be called after its founder."""

from __future__ import annotations

from typing import Literal

import pytest

from parley.model import Actor, ActorName, Heard, Support
from parley.reconcile.sides.naming import names_of_people


def actor(
    identifier: str, kind: Literal["person", "organisation"], *names: tuple[str, int]
) -> Actor:
    """Return an actor under these names, each with how often it speaks by it."""
    printed = tuple(ActorName(name, count) for name, count in names)
    return Actor(identifier, names[0][0], kind, printed, (), (), (), Support(1, 1, (1, 1)))


@pytest.mark.parametrize(("firm", "is_person"), [(5, False), (1, True), (2, True)])
def test_a_name_is_a_person_s_where_he_is_named_by_it_as_often(firm: int, is_person: bool) -> None:
    founder = actor("a-1", "person", ("Ada Tallow", 3), ("Tallow", 2))
    named = actor("a-2", "organisation", ("Tallow", firm))
    people = names_of_people(Heard(actors={one.id: one for one in (founder, named)}))
    assert ("tallow" in people) is is_person
    assert "ada tallow" in people
