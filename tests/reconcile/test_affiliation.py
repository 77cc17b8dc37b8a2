"""For whom somebody speaks, by the role that is printed."""

from __future__ import annotations

import pytest

from parley.reconcile.affiliation import affiliation

CASES = [
    ("French Prime Minister", "France"),
    ("a White House spokesman", "United States"),
    ("A senior Velandic official", "Velandic"),
    ("Two Velandic officials", "Velandic"),
    ("Veland’s deputy foreign minister", "Veland"),
    ("leader of the Commons Party", "Commons Party"),
    ("The Shore Party's deputy leader", "Shore Party"),
    ("Fisheries Ministry", "Fisheries Ministry"),
    ("Foreign Minister", None),
    ("Deputy Foreign Minister", None),
    ("Commodore", None),
    ("Its spokeswoman", None),
    ("One of them", None),
    ("A poll", None),
    ("the official", None),
]


@pytest.mark.parametrize(("description", "party"), CASES)
def test_a_role_names_the_body_that_it_serves_or_none(description: str, party: str | None) -> None:
    assert affiliation(description) == party
