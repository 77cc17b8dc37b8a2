"""Drafts in order of the text -> mentions, each with the one from which it counts.

"That night", "the following day" and "two weeks later" count from the last day or period that the
report named before, and so do clock times; "a year earlier" beside the results of a quarter means
that quarter of the year before. Where nothing was named, they count from the report's day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.dates.clauses import Towards
from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.patterns import Draft
from parley.extract.dates.quoted import days_said
from parley.extract.dates.reach import is_near, reach, sentence_of
from parley.extract.dates.tense import CALLED_OFF, direction
from parley.extract.dates.words import Words
from parley.model import DateMention, Span, TimeForm

__all__ = ["linked"]

_LIMITS: Final = frozenset({"through", "until", "till", "by", "to"})
_NOON: Final = 12
_AHEAD: Final = 30
"""Days that a day of a month in a past clause may lie ahead ("put off to 3 May"): without its year
it is rarely one of more than eleven months ago."""
_DAY_OF_YEAR: Final = re.compile(r"XXXX-\d\d-\d\d", re.ASCII)
_ACCOUNTED: Final = re.compile(r"P(?:[4-9]|1[0-2])M|P[23]Q|P[2-5]\dW", re.ASCII)
"""Lengths of which accounts tell beside the quarter."""
_AROUND: Final = 40
"""Rows on either side of "a year earlier" in which money tells of accounts."""
_MONEY: Final = frozenset(["$", "£", "€", "%", "percent", "million", "billion", "share", "shares"])


@dataclass(slots=True)
class _Named:
    """The last mention of each sort: a day, any date, the quarter that is told of (`told`).

    `longer` is the length of which accounts tell since then ("the nine months"); `last` is where
    the last mention ends.
    """

    day: DateMention | None = None
    any: DateMention | None = None
    quarter: DateMention | None = None
    told: bool = False
    longer: DateMention | None = None
    last: int = -1

    def take(self, draft: Draft, mention: DateMention) -> None:
        """Remember a mention, unless it is vague or only compared with."""
        template = draft.template
        self.last = draft.past
        if draft.kind == "duration" and draft.is_told:
            self.longer = mention
        if draft.kind not in ("date", "time") or template.endswith("REF"):
            return
        compared = bool(draft.offset) and draft.seeks.startswith("quarter")
        better = draft.is_told or self.quarter is None or not self.told
        if "-Q" in template and not draft.offset and better:
            self.quarter, self.told, self.longer = mention, draft.is_told, None
        if compared or (draft.offset or 0) > 0:
            return
        self.any = mention
        if (template.count("-") == 2 and not template.endswith("WE")) or (
            not template and draft.unit == "D"
        ):
            self.day = mention

    def sought(self, draft: Draft) -> DateMention | None:
        """Return the mention from which a draft counts."""
        match draft.seeks:
            case "day":
                return self.day
            case "any":
                return self.day if draft.unit == "D" else self.any
            case "quarter" | "quarter only":
                return self.quarter
        return None


def linked(words: Words, drafts: Sequence[Draft]) -> Iterator[DateMention]:
    """Yield the mentions of drafts; their values are not yet told."""
    named = _Named()
    said = {draft.first: day for draft, day in days_said(words, drafts)}
    for draft in drafts:
        if draft.unit == "Y" and draft.offset == -1 and draft.reason.startswith("a length back"):
            _compare(words, draft, named)
        _look_around(words, draft, named)
        mention = _mention(words, draft, named)
        if mention is not None:
            if (day := said.get(draft.first)) is not None:
                mention = _from_day_said(words, mention, day)
            named.take(draft, mention)
            yield mention


def _from_day_said(words: Words, mention: DateMention, day: Draft) -> DateMention:
    """Let a quoted "today" count from the day on which it was said."""
    evidence = _evidence(words, day)
    form = replace(mention.form, anchor="mention", mention=DateMention.identify(evidence))
    rule = f"quoted: counted from “{evidence.quote}”, when it was said"
    return replace(mention, form=form, reasons=(rule,))


def _evidence(words: Words, draft: Draft) -> Span:
    return words.grammar.document.span(words.start[draft.first], words.end[draft.past - 1])


def _compare(words: Words, draft: Draft, named: _Named) -> None:
    """Let "a year earlier" beside money count from the quarter of which the report tells."""
    grammar, row = words.grammar, words.row[draft.first]
    if named.quarter is None:
        return
    first, past = grammar.sentences[sentence_of(words, draft)]
    near = range(max(first, row - _AROUND), min(past, row + _AROUND))
    if any(grammar.lower(place) in _MONEY for place in near):
        draft.seeks = "quarter"
        draft.reason = "a year before the quarter that is told of"


def _look_around(words: Words, draft: Draft, named: _Named) -> None:
    """Let accounts of many months compare years, and "12 May, the day before the vote" be 12 May.

    Comparisons within one sentence of "the nine months" mean those of the year before, no quarter.
    """
    if draft.kind == "duration" and _ACCOUNTED.fullmatch(draft.template):
        draft.is_told = words.text(draft.first) == "the" or words.text(draft.first - 1) == "the"
    elif draft.seeks in ("quarter", "period of") and is_near(words, draft, named.longer, 1):
        draft.seeks = ""
        draft.reason = "of the year before, beside a longer stretch than a quarter"
    elif draft.seeks == "none" and draft.unit == "D" and not draft.part:
        beside = draft.first == named.last + 1 and words.kind[named.last] == KINDS["comma"]
        if beside and draft.reason.startswith("a day or longer beside"):
            draft.seeks, draft.offset = "day", 0
            draft.reason += " that the comma names again"


def _afternoon(draft: Draft, before: DateMention | None) -> None:
    """Let "nine o'clock" of an evening be 21:00."""
    if before is None or draft.part[:1] != "T" or not draft.is_open:
        return
    hour = draft.part[1:3]
    if before.form.part in ("TAF", "TEV", "TNI") and hour.isdigit() and 0 < int(hour) < _NOON:
        draft.part = f"T{int(hour) + _NOON}{draft.part[3:]}"


def _mention(words: Words, draft: Draft, named: _Named) -> DateMention | None:
    evidence = _evidence(words, draft)
    reach(words, draft, named.day, named.any)
    before = named.sought(draft)
    if draft.seeks == "quarter only" and before is None:
        return None
    if draft.seeks == "period of":
        named_in = named.quarter.form.template if named.quarter else ""
        draft.template += named_in[4:] if "-Q" in named_in else ""
    _afternoon(draft, before)
    form, rules = _form(words, draft, before)
    return DateMention(
        id=DateMention.identify(evidence),
        evidence=evidence,
        kind=draft.kind,
        value="",
        form=form,
        reasons=(draft.reason, *rules),
    )


def _form(
    words: Words, draft: Draft, before: DateMention | None
) -> tuple[TimeForm, tuple[str, ...]]:
    """Return the form, and what told its direction or anchor."""
    template, towards = draft.template, draft.towards
    rules: tuple[str, ...] = ()
    complete = bool(template) and not (template.startswith("XX") and draft.kind in ("date", "time"))
    if complete or draft.kind in ("duration", "set"):
        return TimeForm(template, part=draft.part), ()
    if draft.seeks == "none":
        return TimeForm(template, "none", None, draft.unit, part=draft.part), ()
    if towards is None:
        towards, rule = _direction(words, draft)
        rules = (rule,)
    if before is None:
        unit, offset = draft.unit, draft.offset
        if towards == "past" and offset is None and _DAY_OF_YEAR.fullmatch(template):
            unit, offset = "D", _AHEAD
        return TimeForm(template, "report", None, unit, offset, towards, draft.part), rules
    rules = (*rules, f"counted from “{before.evidence.quote}”")
    form = TimeForm(template, "mention", before.id, draft.unit, draft.offset, towards, draft.part)
    return form, rules


def _is_aside(words: Words, head: int) -> bool:
    """Whether the report only looks back at the quarter: "after a flat second quarter"."""
    grammar = words.grammar
    return grammar.lower(grammar.head[head]) in ("after", "before", "since", "from", "than")


def _direction(words: Words, draft: Draft) -> tuple[Towards, str]:
    """Return the direction that the clause gives, as far as it holds for such an expression."""
    of_week = "-W" in draft.template
    head, first = words.row[draft.head], words.row[draft.first]
    towards, rule = direction(words.grammar, head, first, near=of_week)
    if of_week and towards == "nearest" and rule != CALLED_OFF:
        return "past", f"{rule} before"
    if "-Q" in draft.template:
        if towards == "future":
            return "nearest", "a quarter to come or just over: the nearest"
        draft.is_told = towards == "past" and not _is_aside(words, head)
        return "past", "a quarter: the nearest that has begun"
    limit = words.text(draft.first - 1)
    if not of_week and towards == "past" and limit in _LIMITS:
        return "nearest", f"a term after “{limit}”: the nearest"
    return towards, rule
