"""What holds for every stance: its words are the text's, and lie in its evidence."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract import extract
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances import stances
from parley.model import Stance
from tests.parsing import parse

PIECES = (
    "Lunia refused to rule out a truce.",
    "The union rejected the offer",
    "and demanded that the board free the men, unless",
    "“We cannot sign it,” Ada Obi said.",
    "its refusal to talk about the demand for",
    "who is opposed to the plan that Torria proposed",
    "neither accepting nor rejecting",
    "if the patrols return,",
    "would be ready to accept and",
    "\n\n",
    "(",
    "”",
    "?",
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
def test_words_are_the_texts_and_lie_in_the_evidence(pieces: list[str]) -> None:
    parsed = parse(" ".join(pieces))
    found = [one for one in extract(parsed)[0] if isinstance(one, Stance)]
    text = parsed.document.text
    for stance in found:
        conditions = [span for one in stance.conditions for span in (one.marker, one.words)]
        for span in (stance.evidence, stance.trigger, *stance.content, *conditions):
            assert text[span.start : span.end] == span.quote
        assert stance.evidence.start <= stance.trigger.start
        assert stance.trigger.end <= stance.evidence.end
        assert stance.reasons
        assert (stance.otherwise is not None) or stance.kind != "conditional"
    assert found == [one for one in extract(parsed)[0] if isinstance(one, Stance)]
    assert len({stance.id for stance in found}) == len(found)


def _seconds(sentences: int) -> float:
    parsed = parse("The union rejected the offer and refused to meet unless it rose, " * sentences)
    grammar = Grammar(parsed)
    began = time.process_time()
    list(stances(grammar, ()))
    return time.process_time() - began


def test_time_grows_no_faster_than_the_text() -> None:
    _seconds(10)
    small, large = _seconds(40), _seconds(320)
    assert large < 8 * 4 * max(small, 0.005)
