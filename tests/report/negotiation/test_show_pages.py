"""The page of every kind of claim and finding on the talks."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from parley.record import Record
from parley.report.show import show
from tests.report.negotiation import claims, evil, findings, positions
from tests.report.printed_pages import printed


def shown(record: Record, identifier: str, width: int = 100) -> str:
    page = printed(lambda page: show(record, identifier, page.console), width)
    return "\n".join(line.rstrip() for line in page.splitlines())


PAGES = [
    (
        claims.TWENTY.id,
        "Stance: nobody named · on a condition",
        "“We ⌊can take⌋ ⟦20 days⟧ ⌊if⌋ the patrols leave,”",
        "stance     conditional: agrees or acts only if something else is so",
        "condition  if “the patrols leave”",
        f"position   {positions.PAUSE.id}",
    ),
    (
        claims.PAPER.id,
        "Offer: paper of 30 days",
        "⟨The Lakes Commission⟩ ⌊carried⌋ ⟦a paper of 30 days⟧ to ⟨both⟩",
        "made by    The Lakes Commission · organisation",
        "step       tabled by The Lakes Commission",
        f"proposal   {findings.PAPER_MADE.id}",
    ),
    (claims.TERM_20.id, "Term: 20 days", "value      20 days, n-", "asked by   We · organisation"),
    (claims.DEAD.id, "State of the talks: broken off", f"round      {findings.ROUND.id}"),
    (
        claims.OPENED.id,
        "Meeting: Talks",
        "where      Brenn",
        "present    Ilse Marn, head of the team",
        "direct     through others",
        "outcome    “broke up without result”",
    ),
    (
        positions.MAVIA.id,
        "Side: Mavia, a party to the talks",
        "Speaks for it:",
        "Ilse Marn: leads its team — “leads the team”, Lake Courier",
        "Near it, does not speak for it:",
        "What it wants: parley positions --by Mavia",
    ),
    (
        findings.ROUND.id,
        "Round of the talks: first round, Brenn",
        "when       1 May 2031",
        "came       Ilse Marn (Mavia), head of the team",
        "next       “A second round is due in Brenn”, Brenn Gazette",
        "broken off: “The talks are dead”, Brenn Gazette",
    ),
    (findings.PAPER_MADE.id, "paper of 30 days", "because    one head and one report", "Named in:"),
    (
        positions.PAUSE.id,
        "Position: Mavia would accept · pause",
        "voice      in its own voice",
        "condition  if “the patrols leave” (patrols)",
        "moved      softened, from rejects",
        "As told:",
    ),
    (
        positions.DAM.id,
        "later softened: would accept “We can take 20 days if the patrols leave” of 2031-05-09, v-",
    ),
    (
        positions.INSPECTION.id,
        "voice      as its opponent tells it",
        "legibility † suspect: a fragment",
    ),
    (positions.REED.id, "party      Reed Party", "near       Mavia, and does not speak for it"),
    (
        positions.SOFTER.id,
        "Movement: Mavia · pause · softened",
        "before     rejects “We will not talk about the dam” of 2031-05-02, q-",
        "rule       a refusal, then an acceptance on a condition",
        "its word   “softened”, Brenn Gazette, 9 May 2031",
    ),
    (positions.SHORTER.id, "before     pause: 30 days", "after      pause: 20 days"),
    (
        positions.SLUICE_GAP.id,
        "Gap: sluice · whether they overlap is not known",
        "party      Ostrel: demands “Ostrel demands that the sluice stay open” of 2031-05-02",
        "last heard 2031-05-02",
        "obstacle   demands “The main obstacle is the sluice”",
        "silence is no denial",
    ),
    (
        findings.DIFFER.id,
        "Disagreement on the state of the talks: whether",
        "because    one day, two states",
        "As told:",
    ),
    (
        findings.AGREE.id,
        "Agreement on what a side wants or does: what",
        "because    two opposing sides",
    ),
]


@pytest.mark.parametrize("expected", PAGES, ids=lambda page: page[1])
def test_a_page_tells_all_that_is_known(dam: Record, expected: tuple[str, ...]) -> None:
    identifier, *words = expected
    page = " ".join(shown(dam, identifier).split())
    for each in words:
        assert " ".join(each.split()) in page


HOSTILE = [one.id for one in (*evil.evil_claims(), *evil.evil_findings())]


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("identifier", HOSTILE)
def test_no_page_does_anything_to_the_terminal(evil: Record, identifier: str, width: int) -> None:
    page = shown(evil, identifier, width)
    assert max(map(cell_len, page.splitlines())) <= width
    assert not {sign for sign in page if not sign.isprintable()} - {"\n"}


def test_what_is_to_be_typed_is_one_word_to_a_shell(evil: Record) -> None:
    side = next(one for one in HOSTILE if one.startswith("y-"))
    typed = shown(evil, side, 2000).rpartition("parley positions --by ")[2]
    assert typed.startswith("'</script><script>document.title='\"'\"'owned")
