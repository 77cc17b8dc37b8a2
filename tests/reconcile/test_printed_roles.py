"""Where a role was printed: the words that give it, not a later pronoun."""

from __future__ import annotations

import pytest

from parley.extract import extract, persons
from parley.model import Analysis
from parley.reconcile.appearances import appearances
from tests.parsing import parse


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Veland’s deputy minister, Lars Hovind, said the talks had failed. He left.",
            {"Veland’s deputy minister": "Veland’s deputy minister, Lars Hovind"},
        ),
        (
            "Lars Hovind, the union’s chief negotiator, said it was late. He left.",
            {"the union’s chief negotiator": "Hovind, the union’s chief negotiator"},
        ),
        (
            "President Lars Hovind left. The president said it was late.",
            {"President": "President Lars Hovind"},
        ),
    ],
)
def test_a_role_stands_on_the_words_beside_the_name(text: str, wanted: dict[str, str]) -> None:
    parsed = parse(text)
    claims, _ = extract(parsed)
    known = Analysis(parsed.document, "f", claims, named=persons(parsed))
    rows = [row for row in appearances(known) if row.role and "Hovind" in row.name]
    assert {row.role: row.evidence.quote if row.evidence else "" for row in rows} == wanted
