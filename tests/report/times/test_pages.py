"""`parley show` for dates, figures, events, happenings, series and placed reports."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from parley.record import Record
from parley.report.show import show
from tests.report.times import making

SERIES, HAPPENING, PLACEMENT = making.series(), making.happening(), making.placement()


def shown(record: Record, identifier: str) -> str:
    out = io.StringIO()
    show(record, identifier, Console(file=out, width=200, force_terminal=False))
    return out.getvalue()


PAGES = [
    (
        making.SUNDAY[0].id,
        (
            "“Sunday”, a date · Quay Wire, 3 February 2031",
            "of the crew on ⟦Sunday⟧.",
            "value      2031-02-02 (TIMEX3)",
            "means      2 February 2031",
            "counted    from the day of the report, 2031-02-03",
            "form       XXXX-WXX-7, the last such",
            "read so    a weekday",
            f"dates      {making.FREED[0].id[:8]} The coast guard freed",
        ),
    ),
    (
        making.HELD[2].id,
        (
            "Figure: at least 46 men · Harbour Post, 4 February 2031",
            "⟦At least 46⟧ men are held",
            "bound      at least",
            "measure    held",
            "source     according to the union (institutional)",
            f"in {making.SAID['post'].id[:8]} At least 46 men are held",
            "read so    numeral before a noun",
            f"series     {SERIES.id}, men held, Port Sill, 5 figures",
            "disagree   before 44, Quay Wire, 3 February 2031",
            "two sources within a day",
        ),
    ),
    (
        making.FREED[0].id,
        (
            "Event: free · Quay Wire, 3 February 2031",
            "⟨The coast guard⟩ ⟦freed⟧ ⌊three of the crew⌋ on Sunday.",
            "category   RETREAT: withdraws, frees or reopens",
            "modality   told as done",
            "who        The coast guard · organisation",
            "to whom    three of the crew · group",
            f"when       2031-02-02, “Sunday”, {making.SUNDAY[0].id[:8]}",
            f"happening  {HAPPENING.id}, in 3 reports",
        ),
    ),
    (
        HAPPENING.id,
        (
            "Happening: The coast guard: free → three of the crew",
            "when       between 2 and 3 February 2031",
            "support    3 reports, 2 origins, 2 sources",
            "because    the same people are let go within a day",
            "day        2031-02-02 — Quay Wire and Globe\n           2031-02-03 — Harbour Post",
            f"{making.FREED[2].id[:8]}   “Three fishermen were let go” — Harbour Post",
        ),
    ),
    (
        SERIES.id,
        (
            "men held, Port Sill · 12–100",
            "latest     38, 1 March 2031 (The navy)",
            "support    5 figures in 5 reports, 4 origins, 2–3 sources",
            "●─▶",
            f"{making.HELD[2].id[:8]}   “At least 46” · according to the union · Harbour Post",
            "revised    44, 3 February 2031 (The navy) → 38, 1 March 2031 (The navy): a later",
            "disagree   44, 3 February 2031 (The navy) | at least 46, 4 February 2031 (the union)",
            "repeated   1 pair of the same number",
        ),
    ),
    (
        making.PLACED.id,
        (
            "published  2031-02-04 to 2031-02-05 (placed, one clue tells both ends)",
            "placed     between 4 and 5 February 2031: one clue tells both ends",
            "clue       shared happening: two days after the men were let go (4–5 February 2031)",
            "“two days after three were let go”\n",
            "“The coast guard freed three of the crew” — Quay Wire, 3 February 2031, ",
            "clue       weekday: not on a Sunday (Monday or Tuesday)",
        ),
    ),
    (
        PLACEMENT.id,
        ("When it came out: Report placed", "support    2 reports, 2 origins, 1–2 sources"),
    ),
    (
        making.THREE.id,
        (
            "Figure: 3 crew",
            f"event      {making.FREED[0].id[:8]}, of {HAPPENING.id[:8]} The coast guard freed",
        ),
    ),
    (making.PAUSE.id, ("Figure: 6 weeks pause", "source     the report’s own voice")),
    (making.RESUMED.id, ("when       not told", "† suspect", "modality   planned")),
]


@pytest.mark.parametrize(("identifier", "words"), PAGES, ids=lambda each: str(each)[:10])
def test_a_page_tells_the_words_how_they_were_read_and_what_they_belong_to(
    crew: Record, identifier: str, words: tuple[str, ...]
) -> None:
    page = shown(crew, identifier)
    for each in words:
        assert each in page


def test_every_id_on_a_page_can_be_shown(crew: Record) -> None:
    for identifier, _ in PAGES:
        for found in re.findall(r"\b[a-z]-[0-9a-f]{6,16}\b", shown(crew, identifier)):
            assert crew.resolve(found)


HOSTILE = [making.TUESDAY.id, making.TAKEN.id, making.EVIL_COUNT.id, making.evil_series().id]


@pytest.mark.parametrize("identifier", HOSTILE)
def test_hostile_text_does_nothing_on_a_page(evil: Record, identifier: str) -> None:
    page = shown(evil, identifier)
    assert "<script>" in page
    assert not {sign for sign in page if not sign.isprintable()} - {"\n"}
