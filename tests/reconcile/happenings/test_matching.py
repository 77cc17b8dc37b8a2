"""What makes two events one where no day tells, and what keeps them apart."""

from __future__ import annotations

from typing import Any

import pytest

from parley.model import Happening
from parley.reconcile.happenings import HAPPENINGS
from tests.reconcile.telling import Telling, findings


def happenings(*reports: Telling) -> list[Happening]:
    return [found for found in findings(HAPPENINGS, reports) if isinstance(found, Happening)]


def joined(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two events are one: `out` is the day of the report, `report` and `copy_of` names."""
    made: dict[str, Telling] = {}
    for number, given in enumerate((one, other)):
        event = dict(given)
        name = event.pop("report", f"r{number}")
        out, copy_of = event.pop("out", None), event.pop("copy_of", None)
        report = made.setdefault(name, Telling(name, out, copy_of))
        report.event(event.pop("category"), event.pop("action"), **event)
    return len(happenings(*made.values())) == 1


BID = {"category": "CONSULT", "action": "approach", "by": "Orria", "to": "Tessia",
       "clause": "Orria approached the board of Tessia with a detailed offer"}  # fmt: skip
RECEIVED = {"category": "CONSULT", "action": "receive", "by": "Tessia",
            "clause": "it had a detailed plan in hand from a rival"}  # fmt: skip
HANDED = {"category": "CONSULT", "action": "hand", "to": "Tessia",
          "clause": "handed a detailed proposal to it by a rival"}  # fmt: skip
FREED = {"category": "RETREAT", "action": "free", "by": "Orria", "to": "the crew"}

UNDATED = [
    (BID, BID, True),
    (BID, BID | {"clause": "Orria approached them once more"}, False),
    (BID, BID | {"by": "Lunia"}, False),
    (RECEIVED, RECEIVED, True),
    (RECEIVED, RECEIVED | {"clause": "it had received nothing"}, False),
    (BID | {"to": None}, BID | {"to": None, "action": "court"}, True),
    (FREED, FREED, False),  # so little tells of it that it may have been done twice
    (FREED, FREED | {"copy_of": "r0"}, True),
    (BID, BID | {"out": "2031-02-10"}, False),
]


@pytest.mark.parametrize(("one", "other", "is_one"), UNDATED)
def test_reports_without_any_day(one: dict[str, Any], other: dict[str, Any], is_one: bool) -> None:
    assert joined(one, other) is is_one


DATED = {"out": "2031-02-10"}
CRASH = DATED | {"category": "ASSAULT", "action": "collide"}
TALKS = DATED | {"category": "CONSULT", "action": "talks", "by": ("Orria", "Tessia")}
SOON = [
    (DATED | RECEIVED, DATED | HANDED, True),
    # ships that collide do so once in these days, whoever rammed whom
    (CRASH | {"by": "a trawler", "on": "2031-02-09"},
     CRASH | {"action": "ram", "by": "The cutter", "to": "a fishing boat"}, True),
    (CRASH | {"action": "attack", "by": "a trawler", "on": "2031-02-09"},
     CRASH | {"action": "attack", "by": "the cutter"}, False),
    (CRASH | {"action": "strike", "by": "a trawler", "on": "2031-02-09"},
     CRASH | {"action": "strike", "by": "the cutter"}, False),
    (TALKS | {"on": "2031-02-09"}, TALKS | {"action": "end talks"}, True),
    (TALKS | {"on": "2031-02-09", "clause": "a first round of talks"},
     TALKS | {"action": "end talks", "clause": "end second talks"}, False),
    (TALKS | {"on": "2031-02-09"}, TALKS | {"action": "meet", "modality": "planned"}, False),
    (FREED | DATED | {"on": "2031-02-09"},
     FREED | DATED | {"modality": "planned", "report": "r0"}, False),
    (FREED | DATED | {"modality": "planned", "on": "2031-01"},
     FREED | DATED | {"modality": "planned"}, True),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "is_one"), SOON)
def test_reports_of_one_day(one: dict[str, Any], other: dict[str, Any], is_one: bool) -> None:
    assert joined(one, other) is is_one


COPIES = [
    ("REQUEST", "want", "a written pledge for its boats", "desire", "a promise in writing"),
    ("CONSULT", "put forward", "a text at the weekend", "offer", "a second document"),
]


@pytest.mark.parametrize(("category", "action", "clause", "other", "again"), COPIES)
def test_a_copy_tells_it_in_other_words(
    category: str, action: str, clause: str, other: str, again: str
) -> None:
    one = DATED | {"category": category, "action": action, "by": "Orria", "clause": clause}
    spun = one | {"action": other, "clause": again}
    assert not joined(one, spun)
    assert joined(one, spun | {"copy_of": "r0"})


def test_two_events_of_a_report_are_not_one_event_of_its_copy() -> None:
    first, copy = Telling("a", "2031-02-10"), Telling("b", "2031-02-10", "a")
    first.event("REQUEST", "want", by="Orria", clause="wants boats back from the harbour")
    first.event("REQUEST", "want", by="Orria", clause="wants a pledge of parliament")
    copy.event("REQUEST", "desire", by="Orria", clause="desires a promise in writing")
    (found,) = happenings(first, copy)
    assert len(found.events) == 2
    assert found.reasons == ("one act, one actor, copies of one report (1)",)


def test_a_copy_garbles_who_does_it() -> None:
    one = DATED | {"category": "REJECT", "action": "reject", "by": "Veland",
                   "clause": "rejects the line that was drawn before the war"}  # fmt: skip
    garbled = one | {"by": "Veelond", "clause": "refuses the line drawn ahead of the war"}
    assert not joined(one, garbled)
    assert joined(one, garbled | {"copy_of": "r0"})
    assert not joined(one, garbled | {"copy_of": "r0", "by": "Orria"})
