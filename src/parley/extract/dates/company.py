"""Words that only sometimes tell of time -> settled by their tags and by what stands beside them.

"may" is a verb and a month, "second" a rank and a unit, "2000" a number and a year.
"""

from __future__ import annotations

from typing import Final

from parley.extract.dates.lexicon import KINDS, NUMBERS, vocabulary
from parley.extract.dates.names import in_name, is_title
from parley.extract.dates.words import Words

__all__ = ["settle"]

_OTHER: Final = KINDS["other"]

_MARKS: Final = ("'", "’", "‘")
_QUOTES: Final = frozenset({"“", "”", '"', "``", "''"})
_YEARS_AT: Final = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "before",
        "after",
        "during",
        "through",
        "between",
        "circa",
        "year",
        "fiscal",
    ]
)
_SEASONS_AT: Final = frozenset(
    [
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "every",
        "each",
        "of",
        "in",
        "by",
        "during",
        "until",
        "since",
        "past",
        "coming",
    ]
)
_DETERMINERS: Final = frozenset({"the", "a", "an", "'s", "’s"})
_BEARERS: Final = KINDS["month"] + KINDS["monthday"] + KINDS["ordinal"] + KINDS["year"]


def settle(words: Words) -> None:
    """Give words that are not of time here another kind, and years theirs."""
    names = _names(words)
    for place, kind in enumerate(words.kind):
        if kind == _OTHER:
            continue
        ask = _QUESTIONS.get(kind)
        if ask is not None:
            words.kind[place] = ask(words, place)
    for place in names:
        dated = words.text(place - 1) in vocabulary().within
        if not dated and not _beside_number(words, place):
            words.kind[place] = _OTHER
    _short_years(words)


def _names(words: Words) -> set[int]:
    """Return the places of months and weekdays that are people's names in this document."""
    places = [p for p, kind in enumerate(words.kind) if kind == KINDS["month"]]
    named = {
        words.text(place)
        for place in places
        if words.tag(place) == "NNP"
        and place
        and words.tag(place - 1) == "NNP"
        and words.text(place - 1).isalpha()
        and words.kind[place - 1] == _OTHER
        and not words.opens(place)
    }
    return {place for place in places if words.text(place) in named}


def _beside_number(words: Words, place: int) -> bool:
    around = [p for p in (place - 1, place + 1) if 0 <= p < len(words)]
    return any(words.kind[p] in _BEARERS for p in around if words.kind[p] != KINDS["month"])


def _month(words: Words, place: int) -> str:
    """A month is capitalised; "may" and "march" need a number or a word of time beside them."""
    text = words.text(place)
    if not words.is_capital(place):
        return _OTHER
    if _beside_number(words, place):
        return KINDS["month"]
    before, after = words.text(place - 1), words.tag(place + 1)
    if text.rstrip(".") in vocabulary().abbreviated:
        fits = before in vocabulary().within and after != "NNP"
        return KINDS["month"] if fits else _OTHER
    if text not in vocabulary().doubtful:
        named = after == "NNP" and before not in vocabulary().beside | _DETERMINERS
        return _OTHER if named and words.kind[place + 1] == _OTHER else KINDS["month"]
    if words.tag(place) == "MD" or after == "NNP":
        return _OTHER
    named = before in ("the", "a", "an") and words.tag(place) == "NNP" and after in ("NN", "NNS")
    return KINDS["month"] if named or before in vocabulary().beside else _OTHER


def _weekday(words: Words, place: int) -> str:
    text = words.text(place)
    if not words.is_capital(place):
        return _OTHER if text.rstrip(".") in vocabulary().abbreviated else KINDS["weekday"]
    before = words.text(place - 1)
    show = words.kind[place + 1 : place + 2] == [KINDS["part"]] and in_name(words, place + 1)
    if show or words.text(place + 1) in vocabulary().papers or before in vocabulary().days_by_name:
        return _OTHER
    if text.rstrip(".") in vocabulary().abbreviated:
        near = words.text(place - 1) in ("on", "last", "next", "this", "(")
        return (
            KINDS["weekday"]
            if near
            or _beside_number(words, place)
            or (words.kind[place + 1 : place + 2] == [KINDS["month"]])
            else _OTHER
        )
    return KINDS["weekday"]


def _ordinal(words: Words, place: int) -> str:
    """A second is a unit after a number, and after "a" where no noun follows."""
    if words.text(place) != "second" or place == 0:
        return KINDS["ordinal"]
    before = words.kind[place - 1]
    if before == KINDS["hyphen"]:
        before = words.kind[place - 2] if place > 1 else _OTHER
    counted = before in NUMBERS and before != KINDS["year"]
    if counted or words.text(place - 1) == "per":
        words.value[place] = "S"
        return KINDS["unit"]
    return KINDS["ordinal"]


def _season(words: Words, place: int) -> str:
    """Fall and spring are also verbs and other things, the Arab Spring is no season."""
    capital = words.is_capital(place) and not words.opens(place)
    if capital and "NNP" in (words.tag(place - 1), words.tag(place + 1)):
        return _OTHER
    if words.text(place) not in ("fall", "spring") or words.kind[place + 1 : place + 2] == [
        KINDS["year"]
    ]:
        return KINDS["season"]
    if words.text(place + 1) == "of" and words.kind[place + 2 : place + 3] == [KINDS["year"]]:
        return KINDS["season"]
    before = words.text(place - 1)
    if before in ("the", "a"):
        before = words.text(place - 2) if words.text(place + 1) not in ("of", "in") else ""
    is_noun = words.tag(place).startswith("NN")
    return KINDS["season"] if is_noun and before in _SEASONS_AT else _OTHER


def _year(words: Words, place: int) -> str:
    """Four digits are a year of our time, or after "in", unless they count a noun or money."""
    value = words.value[place]
    before, after = words.text(place - 1), words.tag(place + 1)
    follows = words.kind[place + 1] if place + 1 < len(words) else ""
    if follows in (KINDS["unit"], KINDS["units"]) or before in (
        "$",
        "£",
        "€",
        "no.",
        "#",
        "flight",
    ):
        return KINDS["number"]
    if words.text(place + 1) in ("%", "percent", "per"):
        return KINDS["number"]
    recent = 1900 <= value < 2060
    if before in _YEARS_AT:
        return KINDS["year"] if recent or not after.startswith("NN") else KINDS["number"]
    if not recent:
        return KINDS["number"]
    near = words.kind[place - 1] if place else ""
    counts = after == "NNS" and near not in _DATED
    return KINDS["number"] if counts else KINDS["year"]


_DATED: Final = (
    KINDS["month"] + KINDS["monthday"] + KINDS["comma"] + KINDS["the"] + KINDS["season"]
    + KINDS["fiscal"] + KINDS["of"] + KINDS["quarter"]
)  # fmt: skip


def _part(words: Words, place: int) -> str:
    """Leave out the greeting "good evening", figures of speech and names: "High Noon"."""
    greets = words.text(place - 1) in ("good", "high")
    return _OTHER if greets or in_name(words, place) else KINDS["part"]


def _reference(words: Words, place: int) -> str:
    """Leave out "as soon as" and "soon after", which join two events, and "Now, …"."""
    if words.text(place) == "now" and words.text(place + 1) == "," and words.opens(place):
        return _OTHER
    if words.text(place) not in ("soon", "shortly"):
        return KINDS["reference"]
    joins = words.text(place - 1) == "as" or words.text(place + 1) in ("after", "before", "as")
    return _OTHER if joins else KINDS["reference"]


def _unit(words: Words, place: int) -> str:
    """A minute is also small, a week also part of a name."""
    small = words.tag(place) == "JJ" and words.text(place) == "minute"
    return _OTHER if small or in_name(words, place) else words.kind[place]


def _today(words: Words, place: int) -> str:
    """Leave out "USA Today" and "Today", a newspaper and a broadcast."""
    if not words.is_capital(place) or words.opens(place):
        return KINDS["today"]
    back = place - 1
    if words.tag(back) == "NNP":
        return _OTHER
    if words.text(back) in _QUOTES and {words.text(place + 1), words.text(place + 2)} & _QUOTES:
        back -= 1
    beside = words.text(back).isalpha() or words.text(back) in ("'s", "’s")
    return _OTHER if beside and not is_title(words, place) else KINDS["today"]


def _holiday(words: Words, place: int) -> str:
    """The Good Friday agreement and Easter Island are no feasts."""
    named = words.text(place + 1) in vocabulary().papers
    return KINDS["holiday"] if words.is_capital(place) and not named else _OTHER


def _decade(words: Words, place: int) -> str:
    """The eighties are a decade, her eighties an age."""
    value = str(words.value[place])
    if not value.startswith("XX"):
        return KINDS["decade"]
    back = place - 1
    if words.text(back) in _MARKS:
        return KINDS["decade"]
    before = [words.text(place) for place in range(back, back - 3, -1)]
    if before[0] in ("early", "mid", "late"):
        del before[0]
    elif before[0] == "-" and before[1] == "mid":
        del before[:2]
    return KINDS["decade"] if before[0] == "the" else _OTHER


def _short_years(words: Words) -> None:
    """Make "'88" a year, its mark with it."""
    for place in range(1, len(words)):
        short = words.kind[place] in (KINDS["monthday"], KINDS["number"], KINDS["decade"])
        if not short or words.text(place - 1) not in _MARKS or not words.touches(place):
            continue
        text = words.text(place)
        if words.kind[place] != KINDS["decade"] and not (len(text) == 2 and text.isdigit()):
            continue
        if words.touches(place - 1) and words.text(place - 2) not in ("(", "-"):
            continue
        words.start[place] = words.start[place - 1]
        if words.kind[place] != KINDS["decade"]:
            words.kind[place], words.value[place] = KINDS["year"], f"XX{text}"


_QUESTIONS: Final = {
    KINDS["month"]: _month,
    KINDS["weekday"]: _weekday,
    KINDS["ordinal"]: _ordinal,
    KINDS["season"]: _season,
    KINDS["year"]: _year,
    KINDS["unit"]: _unit,
    KINDS["today"]: _today,
    KINDS["holiday"]: _holiday,
    KINDS["decade"]: _decade,
    KINDS["part"]: _part,
    KINDS["reference"]: _reference,
}
"""What to ask of a word of each kind: returns its kind's letter."""
