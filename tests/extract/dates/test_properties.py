"""What holds of the expressions of time of any text, with its day and without."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.dates import dates
from parley.extract.grammar.grammar import Grammar
from parley.extract.grammar.mending import mend
from parley.model import DateMention, Published, days, resolved
from parley.model.parsed import ParsedDocument
from tests.parsing import parse

VOCABULARY = """
Monday Sundays last next this that the same following day days week weeks month years night
morning noon early late end of in on at by until since before after ago later earlier a an
two six 12 31 2029 '88 1980s first third 17th quarter half May March second fall spring
weekend every daily now soon recently past current will said returned expected for may
October 7 Feb. 3-5 10:30 p.m. o'clock 2031-02-05 5/6/2030 two-year year-earlier mid-May
tomorrow tonight Easter the-week century hundred thousand twenty-four nineteen ninety $ ,
. ; “ ” - – ½
"""
TEXTS = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=25).map(" ".join)


def found_in(parsed: ParsedDocument) -> list[DateMention]:
    grammar = Grammar(parsed)
    mend(grammar)
    return list(dates(grammar, ()))


def on(parsed: ParsedDocument, day: str) -> ParsedDocument:
    published = Published(day, day, day, "day", "given")
    return replace(parsed, document=replace(parsed.document, published=published))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat))
def test_a_report_placed_later_gets_the_same_values(text: str, day: str) -> None:
    parsed = parse(text)
    undated, dated = found_in(parsed), found_in(on(parsed, day))
    assert [mention.form for mention in undated] == [mention.form for mention in dated]
    assert resolved(undated, day) == {mention.id: mention.value for mention in dated}


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_words_are_those_of_the_text_in_order_and_apart(text: str) -> None:
    found = found_in(parse(text))
    last = 0
    for mention in found:
        span = mention.evidence
        assert text[span.start : span.end] == span.quote
        assert last <= span.start < span.end
        last = span.end
    assert len({mention.id for mention in found}) == len(found)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_expression_has_a_value_and_a_reason(text: str) -> None:
    for mention in found_in(on(parse(text), "2031-02-12")):
        assert mention.value
        assert mention.reasons
        covered = days(mention.value)
        assert covered is None or covered[0] <= covered[1]


def test_without_the_day_the_value_is_the_template() -> None:
    (mention,) = found_in(parse("They met on Monday."))
    assert (mention.value, mention.form.template, mention.form.towards) == (
        "XXXX-WXX-1",
        "XXXX-WXX-1",
        "past",
    )
