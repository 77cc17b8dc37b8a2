"""Drafts in order of the text -> mentions, each with the one from which it counts.

"That night", "the following day" and "two weeks later" count from the last day or period that the
report named before, and so do clock times; "a year earlier" beside the results of a quarter means
that quarter of the year before. Where nothing was named, they count from the report's day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.dates.patterns import Draft
from parley.extract.dates.tense import Towards, direction
from parley.extract.dates.words import Words
from parley.model import DateMention, TimeForm

__all__ = ["linked"]

_LIMITS: Final = frozenset({"through", "until", "till", "by", "to"})
_NOON: Final = 12
_SENTENCES: Final = 2
_MONEY: Final = frozenset("$ £ € % percent million billion share shares".split())


@dataclass(slots=True)
class _Named:
    """The last mention of each sort: a day, any date, a quarter; and the paragraph of it."""

    day: DateMention | None = None
    any: DateMention | None = None
    quarter: DateMention | None = None

    def take(self, draft: Draft, mention: DateMention) -> None:
        """Remember a mention, unless it is vague or only compared with."""
        template = draft.template
        if draft.kind not in ("date", "time") or template.endswith("REF"):
            return
        compared = bool(draft.offset) and draft.seeks.startswith("quarter")
        if "-Q" in template and not draft.offset:
            is_past = mention.form.towards == "past"
            if is_past or self.quarter is None or self.quarter.form.towards != "past":
                self.quarter = mention
        if compared or (draft.offset or 0) > 0:
            return
        self.any = mention
        if (template.count("-") == 2 and not template.endswith("WE")) or (
            not template and draft.unit == "D"
        ):
            self.day = mention


def linked(words: Words, drafts: Sequence[Draft]) -> Iterator[DateMention]:
    """Yield the mentions of drafts; their values are not yet told."""
    named = _Named()
    for draft in drafts:
        if draft.unit == "Y" and draft.offset == -1 and draft.reason.startswith("a length back"):
            _compare(words, draft, named)
        mention = _mention(words, draft, named)
        if mention is not None:
            named.take(draft, mention)
            yield mention


def _compare(words: Words, draft: Draft, named: _Named) -> None:
    """Let "a year earlier" beside money count from the quarter of which the report tells."""
    grammar = words.grammar
    if named.quarter is None:
        return
    first, past = grammar.sentences[_sentence(words, draft)]
    if any(grammar.lower(row) in _MONEY for row in range(first, past)):
        draft.seeks = "quarter"
        draft.reason = "a year before the quarter that is told of"


def _sentence(words: Words, draft: Draft) -> int:
    grammar = words.grammar
    return grammar.sentence[words.row[draft.first]] - grammar.sentence[0]


def _reach(words: Words, draft: Draft, day: DateMention | None) -> None:
    """Let a length ahead count from a day in its own sentence, a part of a day from one near by.

    A clock time far from any day is one of the report's, a part of the day is left open.
    """
    if draft.seeks == "said" and not _is_near(words, draft, day, 0):
        draft.seeks = ""
    elif draft.seeks == "said":
        draft.seeks = "day"
    elif draft.seeks == "near":
        far = "" if draft.part[1:2].isdigit() else "none"
        draft.seeks = "day" if _is_near(words, draft, day, _SENTENCES) else far


def _is_near(words: Words, draft: Draft, mention: DateMention | None, sentences: int) -> bool:
    """Whether the mention stands at most so many sentences before the draft."""
    grammar = words.grammar
    first = max(0, _sentence(words, draft) - sentences)
    return mention is not None and mention.evidence.start >= grammar.start[grammar.sentences[first][0]]


def _afternoon(draft: Draft, before: DateMention | None) -> None:
    """Let "nine o'clock" of an evening be 21:00."""
    if before is None or draft.part[:1] != "T" or not draft.is_open:
        return
    hour = draft.part[1:3]
    if before.form.part in ("TAF", "TEV", "TNI") and hour.isdigit() and 0 < int(hour) < _NOON:
        draft.part = f"T{int(hour) + _NOON}{draft.part[3:]}"


def _mention(words: Words, draft: Draft, named: _Named) -> DateMention | None:
    evidence = words.grammar.document.span(words.start[draft.first], words.end[draft.past - 1])
    _reach(words, draft, named.day)
    before = {
        "day": named.day, "any": named.day if draft.unit == "D" else named.any, "quarter": named.quarter, "quarter only": named.quarter,
    }.get(draft.seeks)  # fmt: skip
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
    template = draft.template
    complete = bool(template) and not (template.startswith("XX") and draft.kind in ("date", "time"))
    if complete or draft.kind in ("duration", "set"):
        return TimeForm(template, part=draft.part), ()
    if draft.seeks == "none":
        return TimeForm("", "none", None, draft.unit, part=draft.part), ()
    towards: Towards | None = draft.towards
    rules: tuple[str, ...] = ()
    if towards is None:
        near = "-W" in template
        towards, rule = direction(
            words.grammar, words.row[draft.head], words.row[draft.first], near
        )
        if "-W" in template and towards == "nearest":
            towards, rule = "past", f"{rule} before"
        if "-Q" in template:
            towards = "nearest" if towards == "future" else "past"
            rule = f"a quarter: the nearest{' before' if towards == 'past' else ''}"
        limit = words.text(draft.first - 1)
        if "-W" not in template and towards == "past" and limit in _LIMITS:
            towards, rule = "nearest", f"a term after “{limit}”: the nearest"
        rules = (rule,)
    if before is None:
        form = TimeForm(template, "report", None, draft.unit, draft.offset, towards, draft.part)
        return form, rules
    rules = (*rules, f"counted from “{before.evidence.quote}”")
    form = TimeForm(template, "mention", before.id, draft.unit, draft.offset, towards, draft.part)
    return form, rules
