"""A document's grammar -> its figures, in order of the text.

Numbers are read with their units, those that are none are left out, ends of ranges joined; then
each is given its bound, what it counts, its links to others, and who gives it, when and where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parley.extract.figures.ages import aged
from parley.extract.figures.amounts import is_beside, measured_noun
from parley.extract.figures.bounding import bounded
from parley.extract.figures.changes import change
from parley.extract.figures.circumstances import Surroundings
from parley.extract.figures.clauses import verb_above, word_at, words_of
from parley.extract.figures.counted import counted
from parley.extract.figures.drafts import Draft, top
from parley.extract.figures.exempt import exempted
from parley.extract.figures.inherited import inherit
from parley.extract.figures.links import link
from parley.extract.figures.measures import measure_of, of_people, topic_of
from parley.extract.figures.numerals import plain
from parley.extract.figures.payments import paid
from parley.extract.figures.phrasing import named
from parley.extract.figures.quantities import Quantity, is_time
from parley.extract.figures.ranges import joined
from parley.extract.figures.reading import quantities, rows_of
from parley.extract.figures.spells import spell
from parley.extract.grammar.grammar import Grammar
from parley.model import Claim, Figure, Span

__all__ = ["figures"]


def figures(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Figure]:
    """Yield the figures of a document; `found` are the claims taken from it so far."""
    around = Surroundings(grammar, found)
    kept = [quantity for quantity in quantities(grammar) if _counts(grammar, quantity, around)]
    drafts = [_draft(grammar, quantity) for quantity in joined(grammar, kept)]
    link(grammar, drafts)
    inherit(grammar, drafts)
    for draft in drafts:
        _tell(grammar, draft, around)
    for one, other in pairwise(drafts):
        _share_source(grammar, one, other)
    for draft in drafts:
        _share_measure(draft)
    ids = {id(draft): Figure.identify(_evidence(grammar, draft)) for draft in drafts}
    for draft in drafts:
        yield _figure(grammar, draft, ids)


def _counts(grammar: Grammar, quantity: Quantity, around: Surroundings) -> bool:
    """Whether a number is a figure: no name, no score, and in no date, unless it is a length."""
    rows = rows_of(grammar, quantity.start, quantity.end)
    mention = around.mention(*rows)
    if mention is not None and mention.kind != "duration" and not is_time(quantity.unit):
        return False
    return exempted(grammar, quantity, rows) is None


def _draft(grammar: Grammar, quantity: Quantity) -> Draft:
    """Return a quantity with its bound, and with the noun it counts where that stands beside it."""
    rows = rows_of(grammar, quantity.start, quantity.end)
    draft = Draft(quantity, rows, top(grammar, *rows))
    draft.bound, words = bounded(grammar, quantity, rows)
    if words:
        draft.reasons.append(f"“{words}” bounds it")
    age = aged(grammar, draft)
    if age is not None:
        draft.age, (draft.noun, reason) = True, age
        quantity.unit = "year"
        draft.reasons.append(f"an age: {reason}")
    else:
        _count(grammar, draft)
    if draft.noun is not None and draft.counting is None:
        draft.counting = named(grammar, draft, draft.noun)
    return draft


def _count(grammar: Grammar, draft: Draft) -> None:
    """Give a draft the noun that it counts, or what it is the length of."""
    alone = draft.unit is not None and not is_beside(grammar, draft)
    lasting = spell(grammar, draft) if alone and is_time(draft.unit) else None
    if lasting is not None:
        draft.label, draft.noun, draft.counting = lasting.label, lasting.noun, lasting.words
        draft.reasons.append(f"counts {lasting.reason}")
        return
    sum_of = paid(grammar, draft) if alone else None
    if sum_of is not None:
        draft.label, draft.noun, reason = sum_of
        draft.reasons.append(f"counts {reason}")
        return
    if draft.unit == "percent" and word_at(grammar, draft.rows[0] - 1) in words_of("ranked"):
        draft.label = "people"
        draft.reasons.append("counts those who rank highest or lowest")
        return
    noun = (counted if draft.unit is None else measured_noun)(grammar, draft)
    if noun is None and (topic := topic_of(grammar, draft)) is not None:
        noun = topic, "what amounts of its kind measure, named before it"
    if noun is not None and grammar.lower(noun[0]) not in words_of("empty"):
        draft.noun = noun[0]
        draft.reasons.append(f"counts {noun[1]}")


def _tell(grammar: Grammar, draft: Draft, around: Surroundings) -> None:
    """Give a draft its measure, its change, and who gives it, when and where."""
    measure = None if draft.age else measure_of(grammar, draft)
    if measure is not None:
        draft.measure = measure[0]
        draft.reasons.append(f"measure by “{measure[1]}”")
    if _is_of_people(grammar, draft):
        draft.label = "people"
        draft.reasons.append("a number alone, of whom a thing is told that befalls people")
    way = change(grammar, draft)
    if way is not None:
        draft.change = way
        draft.reasons.append(f"something went {way} by it")
    _attribute(draft, around)
    mention = around.mention(*draft.rows)
    if mention is not None and mention.kind == "duration":
        draft.date = mention.id
    as_of = around.as_of(draft)
    if as_of is not None:
        draft.as_of = as_of.id
        draft.reasons.append(f"of {as_of.evidence.quote}")
    place = around.place(draft)
    if place is not None:
        draft.place = place[0]
        draft.reasons.append(f"where: {place[1]}")


def _is_of_people(grammar: Grammar, draft: Draft) -> bool:
    """Whether a number without any noun is of people: "hundreds gathered", "nine were freed"."""
    if draft.noun is not None or draft.label or draft.unit is not None:
        return False
    alone = grammar.dep[draft.top] in ("nsubj", "nsubjpass") and draft.quantity.kind == "vague"
    return alone or draft.measure in of_people()


def _attribute(draft: Draft, around: Surroundings) -> None:
    """Tell who gives a figure: who says what it stands in, else whose count it is."""
    statement = around.statement(draft.top)
    if statement is not None:
        draft.statement, draft.according_to = statement.id, statement.speakers
        draft.reasons.append("stands in what is said")
        return
    given = around.given_by(draft)
    if given is not None:
        draft.according_to = given[0]
        draft.reasons.append(f"according to {given[1]}")


def _share_source(grammar: Grammar, one: Draft, other: Draft) -> None:
    """Give a figure the source of the one before it, of one verb: "four dead, five hurt"."""
    if other.according_to or other.statement or not one.statement:
        return
    verb = verb_above(grammar, one.top)
    if verb is not None and verb == verb_above(grammar, other.top):
        other.according_to = one.according_to
        other.reasons.append("according to who gives the number before it, by the same verb")


def _share_measure(draft: Draft) -> None:
    """Give a figure the measure of the one whose place it takes, or that one its own.

    An amount that has its unit and noun from another has the measure of that one too.
    """
    if draft.was is not None:
        draft.was.measure = draft.was.measure or draft.measure
        draft.measure = draft.measure or draft.was.measure
    if draft.unit is not None and draft.source is not None and draft.source.unit == draft.unit:
        draft.measure = draft.measure or draft.source.measure


def _evidence(grammar: Grammar, draft: Draft) -> Span:
    return grammar.document.span(draft.quantity.start, draft.quantity.end)


def _figure(grammar: Grammar, draft: Draft, ids: dict[int, str]) -> Figure:
    """Return the figure of a draft; `ids` are those of all drafts of the document."""
    quantity = draft.quantity
    exact = draft.value is not None
    what = None if draft.counting is None else draft.counting.quote
    if draft.age:
        what = "age" if what is None else f"age of {what}"
    elif draft.label:
        what = draft.label if what is None else f"{draft.label} {what}"
    return Figure(
        id=ids[id(draft)],
        evidence=_evidence(grammar, draft),
        value=plain(quantity.low) if exact else None,
        low=None if exact else plain(quantity.low),
        high=None if exact else plain(quantity.high),
        bound=draft.bound if exact else "between",
        unit=draft.unit,
        counted=what,
        counting=draft.counting,
        measure=draft.measure,
        place=draft.place,
        as_of=draft.as_of,
        according_to=draft.according_to,
        statement=draft.statement,
        date=draft.date,
        whole=None if draft.whole is None else ids[id(draft.whole)],
        was=None if draft.was is None else ids[id(draft.was)],
        change=draft.change,
        reasons=tuple(draft.reasons),
    )
