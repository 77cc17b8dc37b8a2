"""Whatever the order of reading, its split over runs and its repetitions: one content."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Document, Published, Rejected
from parley.record import Writer
from tests.record.reports import Source, dump, read, reconcile, report

SPEAKERS = ("Mara Ilves", "M Ilves", "Kofi Adomako")
WORDS = ("We will not sign", "The harbour stays open", "No")

statements = st.lists(
    st.tuples(st.sampled_from(SPEAKERS), st.sampled_from(WORDS)), max_size=3, unique=True
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Few keys, few texts, varying metadata: many are copies of each other or the very same."""
    document = report(draw(st.sampled_from("ab")), *draw(statements))
    return replace(
        document,
        name=draw(st.sampled_from(("x", "y"))),
        title=draw(st.sampled_from((None, "A", "B"))),
        published=draw(st.sampled_from((Published(), Published("2031-02-01", basis="given")))),
        metadata=draw(st.sampled_from(({}, {"desk": 1, "by": None}, {"by": None, "desk": 1}))),
    )


@st.composite
def collections(draw: st.DrawFn) -> list[Source]:
    """Inputs of one to three documents, some with a line that was rejected."""
    stacks = draw(st.lists(st.lists(documents(), max_size=3), min_size=1, max_size=5))
    return [
        Source(
            f"{number}.jsonl",
            tuple(stack),
            (Rejected("ingest", f"{number}.jsonl", "no text", 4),) if draw(st.booleans()) else (),
        )
        for number, stack in enumerate(stacks)
    ]


def content(runs: list[list[Source]], *, broken_off: bool = False) -> list[object]:
    """What a record holds after these runs; each may end before it reconciles."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "talks.db"
        for number, run in enumerate(runs):
            with Writer.open(path) as writer:
                for source in run:
                    read(writer, source)
                if number == len(runs) - 1 or not broken_off:
                    reconcile(writer)
        return dump(path)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_order_split_and_repetition_leave_no_trace(data: st.DataObject) -> None:
    collection = data.draw(collections())
    order = data.draw(st.permutations(collection + data.draw(st.permutations(collection))))
    cut = data.draw(st.integers(0, len(order)))
    broken_off = data.draw(st.booleans())
    at_once = content([collection])
    assert content([order[:cut], order[cut:]], broken_off=broken_off) == at_once
