"""A number as printed -> why it is no figure: a date, a clock time, a label, part of a name, a score.

Dates found before cover most dates; the cheap checks here hold where no mention does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import Quantity
from parley.extract.grammar import Grammar

__all__ = ["RULES", "exempted"]

Rows = tuple[int, int]
_YEARS: Final = (1500, 2100)
_MONTHS: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_CLOCK_AFTER: Final = re.compile(
    r"(?::\d|\s?[ap]\.?m\b|\s?(?:GMT|UTC|BST|CET|EST|EDT|PST|ET)\b|\s?o['’]clock|h\d\d\b)",
    re.IGNORECASE,
)
_ON_AFTER: Final = re.compile(r"[./'’]\d|[-–]\d+[-–]\d|/[^\W\d]|[-–][A-Z]\w*\d|:\d")
_ON_BEFORE: Final = re.compile(r"(?:\d[-–/:.×]|[×^]|=[\"“']?|#|\bv\.?|@|://\S*|\b[A-Z]{1,6}[-–])$")
_NAMES: Final = frozenset({"NNP", "NNPS"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OPENS: Final = frozenset("“\"‘':—–-(•…")


def exempted(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Return why a number is no figure, None where it is one."""
    for rule in RULES:
        reason = rule(grammar, quantity, rows)
        if reason is not None:
            return reason
    return None


def is_clock(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """A clock time: "5:55", "10 p.m.", "0401 GMT"."""
    text, end = grammar.text, quantity.number[1]
    until = grammar.lower(rows[0] - 1) in ("until", "till") if rows[0] else False
    if rows[0] > 1 and grammar.lower(rows[0] - 2) in ("until", "till"):
        until = grammar.lower(rows[0] - 1) in (
            "nearly",
            "about",
            "almost",
            "around",
            "past",
            "after",
        )
    if until and quantity.unit is None and quantity.low <= 24 and grammar.dep[rows[1]] == "pobj":
        return "a clock time"
    if quantity.kind != "digits" and quantity.kind != "words":
        return None
    clock = _CLOCK_AFTER.match(text, end) or text[quantity.start - 1 : quantity.start] == ":"
    glued = text[quantity.start - 2 : quantity.start - 1].isdigit()
    return "a clock time" if clock and (not isinstance(clock, bool) or glued) else None


def is_reference(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Part of a longer reference: a telephone number, a version, an address, "9/11", "24/7"."""
    del rows
    text = grammar.text
    if quantity.kind != "digits":
        return None
    if quantity.unit is None and _ON_AFTER.match(text, quantity.end):
        return "part of a longer reference"
    if _is_dialled(grammar, quantity):
        return "a number that is called"
    before = _ON_BEFORE.search(text, max(0, quantity.start - 12), quantity.start)
    if before and (
        before.group()[-1] not in "-–" or text[before.start() - 4 : before.start()].count("-")
    ):
        return "part of a longer reference"
    return None


def _is_dialled(grammar: Grammar, quantity: Quantity) -> bool:
    """Whether it is the number of an emergency service: "a 911 call"."""
    text = grammar.text[slice(*quantity.number)]
    after = grammar.text[quantity.end : quantity.end + 12].lstrip(" -").lower()
    return text in ("911", "999", "112") and after.startswith(
        ("call", "dispatch", "operator", "emerg", "tape")
    )


def is_day(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """A day beside its month: "Oct. 31", "31 October"."""
    if quantity.unit is not None or quantity.kind != "digits" or not 1 <= quantity.low <= 31:
        return None
    first, last = rows
    beside = [first - 1, last + 1]
    if first >= 2 and grammar.lower(first - 1) in (".", "the"):
        beside.append(first - 2)
    for row in beside:
        if 0 <= row < len(grammar) and grammar.word(row)[:1].isupper():
            if grammar.lower(row).rstrip(".") in _MONTHS and grammar.tag[row] != "MD":
                return "a day of a month"
    return None


def is_year(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Four digits that may be a year, and count nothing."""
    start, end = quantity.number
    text = grammar.text[start:end]
    if quantity.unit is not None or not (len(text) == 4 and text.isdigit()):
        return None
    if not _YEARS[0] <= quantity.low <= _YEARS[1]:
        return "a year" if _follows(grammar, rows[0], ("a.d.", "ad")) else None
    bound = grammar.lower(rows[0] - 1) if rows[0] else ""
    if bound == "between" or (
        bound == "and"
        and "between" in grammar.text[max(0, quantity.start - 20) : quantity.start].lower()
    ):
        return "a year"
    if bound == "of" and rows[0] > 1 and grammar.lower(rows[0] - 2) in ("average", "total", "sum"):
        return None
    counting = grammar.tag[grammar.head[rows[1]]] == "NNS" and grammar.dep[rows[1]] == "nummod"
    if counting and grammar.head[rows[1]] > rows[1] and grammar.tag[rows[1] + 1] not in _NAMES:
        follows = (
            bound in ("in", "since", "the", "of", "last", "late", "early", "mid") or "'" in bound
        )
        return "a year" if follows else None
    return (
        None
        if bound in ("about", "than", "least", "nearly", "over", "average")
        or _up_by(grammar, rows[0])
        else "a year"
    )


def _up_by(grammar: Grammar, row: int) -> bool:
    """Whether something rises or falls by or to it."""
    return (
        row >= 1
        and grammar.lower(row - 1) in ("by", "to")
        and (grammar.lemma[grammar.head[row - 1]] in _changing())
    )


@cache
def _changing() -> frozenset[str]:
    changes = table("changes")
    return frozenset(f"{changes['up']} {changes['down']}".split())


def _follows(grammar: Grammar, row: int, words: tuple[str, ...]) -> bool:
    return row > 0 and grammar.lower(row - 1) in words


@cache
def _labels() -> frozenset[str]:
    return frozenset(table("labels")["words"].split())


def is_label(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The number of a thing in a row of them: "phase two", "Article 5", "No. 10"."""
    first, last = rows
    if quantity.unit is not None or first == 0 or quantity.kind not in ("digits", "words"):
        return None
    before = first - 1
    if grammar.word(before) == "." and before and grammar.lower(before - 1) in ("no", "nos", "fig"):
        before -= 1
    word = grammar.lower(before)
    if word in ("number", "figure", "act", "question") and not grammar.tag[before].startswith("NN"):
        return None
    if word not in _labels() or grammar.sentence[before] != grammar.sentence[first]:
        return None
    if word in (
        "no",
        "question",
        "point",
        "week",
        "day",
        "year",
        "top",
        "test",
        "plan",
        "act",
    ) and (quantity.kind == "words" or word != "no"):
        counts = last + 1 < len(grammar) and grammar.tag[last + 1] in ("NNS", "JJ", "NN", "JJR")
        if counts or word in ("no", "question", "top") or grammar.tag[before] not in ("NN", "NNP"):
            return None
    return f"the number of a {word}"


def is_name(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Part of a name: "Boeing 737", "Group of 77", "737 Max", "Formula 1", "the Big Four"."""
    first, last = rows
    if quantity.unit is not None or quantity.kind not in ("digits", "words"):
        return None
    if _after_of(grammar, first) or _spelled_as_name(grammar, quantity, first):
        return "part of a name"
    if quantity.kind == "words":
        return None
    head = grammar.head[last]
    if _after_name(grammar, first, last, head):
        return "part of a name"
    following = last + 1 < len(grammar) and grammar.sentence[last + 1] == grammar.sentence[last]
    if following and grammar.tag[last + 1] == "NNP" and _is_capitalised(grammar, last + 1):
        noun = head if head > last else last + 1
        while grammar.dep[noun] in ("compound", "nmod", "amod") and grammar.head[noun] > noun:
            noun = grammar.head[noun]
        if grammar.tag[noun] == "NNP" and grammar.dep[last] in ("nummod", "compound", "nmod"):
            return "part of a name"
    return None


def _is_capitalised(grammar: Grammar, row: int) -> bool:
    """Whether a word has a capital as names have it; "F" and "kW" may be units."""
    return len(grammar.word(row)) > 2 and grammar.word(row)[0].isupper()


def _after_of(grammar: Grammar, first: int) -> bool:
    """Whether "Group of" or the like stands before it: a capital and no article between."""
    return (
        first >= 2
        and grammar.lower(first - 1) == "of"
        and grammar.tag[first - 2] in _NAMES
        and grammar.word(first - 2)[0].isupper()
        and grammar.lower(first - 2)
        in ("group", "council", "gang", "club", "committee", "big", "board")
    )


def _spelled_as_name(grammar: Grammar, quantity: Quantity, first: int) -> bool:
    """Whether a number word has a capital where no sentence begins: "the Magnificent Seven"."""
    word = grammar.text[quantity.number[0] :][:2]
    if quantity.kind != "words" or not word[0].isupper() or word.isupper():
        return False
    start, stop = grammar.sentences[grammar.sentence[first]]
    if first == start or grammar.word(first - 1)[-1] in _OPENS or grammar.start[first] == 0:
        return False
    capitals = sum(grammar.word(row)[0].isupper() for row in range(start, stop))
    letters = sum(grammar.word(row)[0].isalpha() for row in range(start, stop))
    opens_line = "\n" in grammar.text[grammar.end[first - 1] : grammar.start[first]]
    return not opens_line and capitals * 2 < letters


def _after_name(grammar: Grammar, first: int, last: int, head: int) -> bool:
    """Whether a name stands before it that it belongs to: "Boeing 737", "Stoxx 600 index"."""
    before = first - 1
    if before < 0 or grammar.sentence[before] != grammar.sentence[first]:
        return False
    word = grammar.word(before)
    inner = any(letter.isupper() for letter in word[1:]) and word[0].islower()
    named = word[-1].isalpha() and (inner or (grammar.tag[before] in _NAMES and word[0].isupper()))
    if not named or grammar.end[before] + 1 < grammar.start[first]:
        return False
    if last + 1 < len(grammar) and grammar.tag[last + 1] == "NNS" and grammar.dep[last] == "nummod":
        if grammar.head[last] == last + 1 and grammar.head[before] != last + 1:
            return False
    return (
        inner
        or head == before
        or grammar.head[before] in (head, last)
        or (grammar.dep[last] in ("appos", "npadvmod", "dep", "ROOT", "nummod") and head <= before)
    )


def is_score(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The result of a game: "3-1", "2-2"."""
    text = grammar.text
    if quantity.kind != "digits" or quantity.unit is not None or quantity.low != int(quantity.low):
        return None
    start, end = quantity.number
    ahead = re.match(r"[-–](\d{1,3})(?![\d.,%]*\d)", text[end : end + 5])
    behind = re.search(r"(\d{1,3})[-–]$", text[max(0, start - 4) : start])
    if ahead is None and behind is None:
        return None
    low, high = (
        (quantity.low, int(ahead[1])) if ahead else (int(behind[1]) if behind else 0, quantity.low)
    )
    after = rows[1] + 1 + (2 if ahead else 0)
    counts = after < len(grammar) and grammar.tag[after] in ("NNS", "JJ", "HYPH", "$")
    plain = low >= high or not counts
    unit = re.match(r"[-–][\d.]+\s?(?:[^\W\d]|%)", text[end : end + 8]) if ahead else None
    return "a score" if plain and (low >= high or unit is None or high < 8) else None


def is_heading(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The number of a point in a list, alone before a stop or bracket."""
    start, stop = grammar.sentences[grammar.sentence[rows[0]]]
    alone = stop - start <= 2 and rows[0] == start
    text = grammar.text
    opens = quantity.start == 0 or text[quantity.start - 1] == "\n"
    listed = (
        quantity.kind == "digits"
        and opens
        and text[quantity.end : quantity.end + 2] in (". ", ") ")
    )
    return "the number of a point" if (alone and quantity.unit is None) or listed else None


def is_no_count(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The word "one" where it counts nothing: "one day we will", "one official said"."""
    if grammar.text[slice(*quantity.number)].lower() not in ("one", "zero", "not one"):
        return None
    if quantity.low == 0 and grammar.lower(rows[0]) == "zero":
        counted = rows[1] + 1 < len(grammar) and grammar.tag[rows[1] + 1] in ("NNS", "JJ")
        return None if counted or quantity.unit else "a word of no number"
    if quantity.low == 0:
        return "“not one” of a subject" if _is_being(grammar, rows[0]) else None
    return None if _counts(grammar, quantity, rows) else "“one” that counts nothing"


def _counts(grammar: Grammar, quantity: Quantity, rows: Rows) -> bool:
    one, last = rows
    before = grammar.lower(one - 1) if one else ""
    after = grammar.lower(last + 1) if last + 1 < len(grammar) else ""
    if (
        grammar.text[one and grammar.start[one] :][:12]
        .lower()
        .startswith(("one day we", "one another"))
    ):
        return False
    if quantity.unit is not None:
        single = quantity.unit in ("day", "minute", "night", "point", "second", "degree")
        return (
            not single
            or before in table("one")["before"]
            or before in ("in", "within", "for", "by")
        )
    if grammar.text[one and grammar.start[one] - 1] == "-" or after == "-":
        return False
    if after == "of" and grammar.sentence[last] == grammar.sentence[last + 1]:
        return _of_several(grammar, last + 1)
    if before in table("one")["before"]:
        return after not in table("one")["not_before"].split() or before in ("only", "just")
    if _is_coordinated(grammar, one):
        return True
    return after in ("count", "more") and before not in ("the", "this", "that")


def _is_being(grammar: Grammar, row: int) -> bool:
    """Whether a form of "be" stands before: "is not one of them"."""
    return row > 0 and grammar.lemma[row - 1] in ("be", "'s")


def _is_coordinated(grammar: Grammar, row: int) -> bool:
    """Whether "one" stands beside another number: "4,000 pages and one assistant"."""
    noun = grammar.head[row]
    if grammar.dep[row] != "nummod" or noun < row:
        return False
    others = [kid for kid in grammar.children[noun] if grammar.dep[kid] == "conj"]
    if grammar.dep[noun] == "conj":
        others.append(grammar.head[noun])
    return any(grammar.dep[kid] == "nummod" for other in others for kid in grammar.children[other])


def _of_several(grammar: Grammar, of: int) -> bool:
    """Whether "one of" goes on with several: "one of the three", not "one of a kind"."""
    target = grammar.child(of, "pobj")
    if target is None:
        return True
    return grammar.tag[target] in ("NNS", "NNPS", "CD", "PRP") or grammar.lower(target) in (
        "those",
        "these",
        "people",
    )


def is_halved(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """What is cut "in two" or "in half"."""
    row = rows[0]
    after = rows[1] + 1
    if quantity.low not in (0.5, 2) or quantity.unit is not None or row == 0:
        return None
    if after < len(grammar) and grammar.tag[after] in (*_NOUNS, "JJ", "JJR", "IN", "VBG"):
        return None
    divided = grammar.lower(row - 1) in ("in", "into") and grammar.lemma[grammar.head[row - 1]]
    return "what is cut in two" if divided in table("dividing")["words"].split() else None


RULES: Final[tuple[Callable[[Grammar, Quantity, Rows], str | None], ...]] = (
    is_clock,
    is_reference,
    is_day,
    is_label,
    is_name,
    is_year,
    is_score,
    is_heading,
    is_no_count,
    is_halved,
)
"""In the order in which they are tried; the first that gives a reason decides."""
