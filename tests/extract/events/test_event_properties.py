"""What holds for every event: its words are the text's, and its trigger lies in them."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract import extract
from parley.extract.events import events
from parley.extract.grammar.grammar import Grammar
from parley.model import Event
from tests.parsing import parse

PIECES = (
    "Lunia released 40 prisoners on Monday.",
    "The union rejected the offer",
    "and threatened to strike if the board",
    "“We cannot sign it,” Ada Obi said.",
    "No talks were held;",
    "the second round, to be held in Harro,",
    "who had been arrested by police",
    "\n\n",
    "(",
    "”",
    "?",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
def test_words_are_the_texts_and_hold_their_trigger(pieces: list[str]) -> None:
    parsed = parse(" ".join(pieces))
    found = [one for one in extract(parsed)[0] if isinstance(one, Event)]
    text = parsed.document.text
    for event in found:
        for span in (event.evidence, event.trigger, *(a.evidence for a in event.actors)):
            assert text[span.start : span.end] == span.quote
        assert event.evidence.start <= event.trigger.start
        assert event.trigger.end <= event.evidence.end
    assert found == [one for one in extract(parsed)[0] if isinstance(one, Event)]
    assert len({event.id for event in found}) == len(found)


def _seconds(sentences: int) -> float:
    parsed = parse("The union rejected the offer and the navy seized a boat, " * sentences)
    grammar = Grammar(parsed)
    began = time.process_time()
    list(events(grammar, ()))
    return time.process_time() - began


def test_time_grows_no_faster_than_the_text() -> None:
    _seconds(10)
    small, large = _seconds(40), _seconds(320)
    assert large < 8 * 4 * max(small, 0.005)
