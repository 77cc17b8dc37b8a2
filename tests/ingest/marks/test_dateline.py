"""Datelines stand apart from the sentence that follows them; other openings with a dash do not."""

from __future__ import annotations

import pytest

from parley.ingest.marks import mark_text


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        (
            "TORRHAVEN, Feb. 12 (Meridian Wire) - Talks ended.",
            "TORRHAVEN, Feb. 12 (Meridian Wire) -",
        ),
        ("NEW YORK -- The union said so.", "NEW YORK --"),
        ("Vessholm (MW) — Crews went home.", "Vessholm (MW) —"),
        ("PARIS — “We agree,” they said.", "PARIS —"),
        ("NATO – Then the alliance fell silent.", None),
        ("US-China talks - The end came on Monday.", None),
        ("The union – which is large – said so.", None),
        ("WASHINGTON SAID NO - and that was that.", None),
    ],
)
def test_the_dateline_is_marked_and_the_sentence_is_not(line: str, dateline: str | None) -> None:
    text = f"Talks end without a word\n\n{line}\n\nMore talks are to follow in March.\n"
    found = [text[m.start : m.end] for m in mark_text(text).marks if m.kind == "dateline"]
    assert found == ([] if dateline is None else [dateline])
