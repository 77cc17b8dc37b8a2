"""Sources in one document -> Speakers: under which name, of what kind, and how they stand.

A later short form ("Ms Obi") is given the fullest form that stands before it; "he" or "she" the
person who last was the subject of a main clause. Across documents nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from parley.extract.antecedents import Antecedents
from parley.extract.cues import speaks
from parley.extract.grammar import Grammar
from parley.extract.people import People, Person
from parley.extract.roles import Roles
from parley.extract.sources import Source
from parley.model import Span, Speaker, Standing

__all__ = ["Mentions"]

_NAMES: Final = frozenset({"NNP", "NNPS"})
_MODIFIERS: Final = frozenset(
    {"compound", "amod", "nmod", "det", "poss", "nummod", "punct", "case"}
)
_OF: Final = frozenset({"of", "for", "from", "in", "at", "with", "to", "by"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_PERSONAL: Final = frozenset({"he", "she"})
_SELF: Final = frozenset({"i", "we", "you", "me", "us"})
_ENDINGS: Final = frozenset({"and", "or", "but", "that"})
_HYPHENS: Final = frozenset("-‑")
_LONGEST_DESCRIPTION: Final = 14
_PAIRED: Final = frozenset({"nmod", "compound"})
_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
_PARAGRAPHS_BACK: Final = 3
"""How far back "he" may point: further than that, something else has been read in between."""
_PEOPLE_BACK: Final = 200
"""How many names back an office-holder is looked for: a whole report, not a whole book."""
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "both": 2,
}  # fmt: skip


class Mentions:
    """Who is mentioned where in one document; `is_quoted(row)` tells what stands in marks."""

    def __init__(
        self, grammar: Grammar, sources: Iterable[Source], is_quoted: Callable[[int], bool]
    ) -> None:
        self._grammar = grammar
        self._roles = Roles.load()
        self._people = People(grammar, self._roles)
        self._is_quoted = is_quoted
        self._antecedents = Antecedents(
            grammar, sources, is_quoted, lambda row: self._people.at(row) is not None, self._pair
        )

    def speakers(self, source: Source) -> tuple[Speaker, ...]:
        """Return the speakers of a source; one without a name where the report names nobody."""
        if not source.heads:
            return (Speaker("", "unknown", "unattributed", None, None, source.reason, None),)
        heads = dict.fromkeys(row for head in source.heads for row in self._pair(head))
        return tuple(speaker for head in heads for speaker in self._speakers(head, source.reason))

    def _speakers(self, head: int, reason: str) -> Iterator[Speaker]:
        """Yield the speaker of a mention; of a pronoun those unnamed whom it points at."""
        if self._grammar.tag[head] not in ("PRP", "PRP$"):
            yield self._speaker(head, reason)
            return
        named, before = self._antecedent(head), self._antecedents.of(head)
        nearer = not before or (named is not None and named.last > before[-1])
        meant = [] if nearer else [self._speaker(row, reason) for row in before]
        office = any(one.kind == "role" and one.standing == "on record" for one in meant)
        if not meant or (named is not None and office):
            yield self._pronoun(head, named, reason)
            return
        evidence = self._grammar.span(head, head)
        for one in meant:
            why = f"{one.reason}; “{evidence.quote.lower()}” is {one.name}, before it"
            yield replace(one, evidence=evidence, reason=why)

    def _pair(self, head: int) -> tuple[int, ...]:
        """Return both of two persons whom the parser made one: "both Ada Obi and Carl Benning".

        Also where they explain a mention: "two ministers, Ada Obi and Carl Benning,".
        """
        grammar, people = self._grammar, self._people
        apposed = grammar.child(head, "appos")
        last = head if apposed is None or people.at(head) else apposed
        if people.at(last) is None:
            return (head,)
        others = [
            kid
            for kid in grammar.children[last]
            if (kid < last and grammar.child(kid, "cc") is not None and grammar.dep[kid] in _PAIRED)
            or (last != head and grammar.dep[kid] == "conj")
        ]
        named = [row for row in others if (other := people.at(row)) and other != people.at(last)]
        return tuple(sorted((last, *named))) if named else (head,)

    def _speaker(self, head: int, reason: str) -> Speaker:
        first, last = self._phrase(head)
        evidence = self._grammar.span(first, last)
        person = self._person_at(head)
        if person is not None:
            return self._person(person, head, reason, evidence)
        role = self._roles.is_role(self._grammar.lower(head))
        if self._grammar.tag[head] in _NAMES and not role:
            return self._body(reason, evidence)
        return self._role(head, reason, evidence)

    # -- persons --------------------------------------------------------------------------------

    def _person_at(self, head: int) -> Person | None:
        """Return the person at a head, or in apposition to it: "the minister, Ada Obi,"."""
        person = self._people.at(head)
        role = self._roles.is_role(self._grammar.lower(head))
        if person is not None or (self._grammar.tag[head] in _NAMES and not role):
            return person
        apposed = self._grammar.child(head, "appos")
        named = None if apposed is None else self._people.at(apposed)
        if named is None:
            return None
        return Person(named.first, named.last, named.words, self._words(*self._phrase(head)))

    def _person(self, person: Person, head: int, reason: str, evidence: Span) -> Speaker:
        full = self._people.fullest(person)
        role = person.description or self._apposition(head) or self._people.role_of(person)
        why = reason if full.words == person.words else f"{reason}; “{person.name}” is a short form"
        return Speaker(full.name, "person", "on record", 1, role, why, evidence)

    def _apposition(self, head: int) -> str | None:
        """Return the role in apposition: "Ada Obi, the union's chief negotiator"."""
        apposed = self._grammar.child(head, "appos")
        if apposed is None or not self._roles.is_role(self._grammar.lemma[apposed]):
            return None
        return self._words(*self._phrase(apposed))

    def _apposed(self, person: Person) -> str | None:
        """Return the role to which the name is in apposition: "the navy's spokesman, Ada Obi"."""
        head = self._grammar.head[person.last]
        if self._grammar.dep[person.last] != "appos":
            return None
        return self._words(*self._phrase(head)) if self._is_role(head) else None

    def _is_role(self, row: int) -> bool:
        return self._roles.is_role(self._grammar.lemma[row])

    def _pronoun(self, head: int, person: Person | None, reason: str) -> Speaker:
        word = self._grammar.lower(head)
        evidence = self._grammar.span(head, head)
        if person is not None:
            full = self._people.fullest(person)
            role = self._people.role_of(person)
            why = f"{reason}; “{word}” is {full.name}, named last as one who acts or speaks"
            return Speaker(full.name, "person", "on record", 1, role, why, evidence)
        standing: Standing = "unattributed" if word in _SELF else "anonymous"
        return Speaker(word, "pronoun", standing, None, None, reason, evidence)

    def _antecedent(self, head: int) -> Person | None:
        """Return the last subject of a main clause among the persons before, else the last."""
        grammar, last = self._grammar, None
        word = grammar.lower(head)
        if word not in _PERSONAL:
            return None
        for person in self._people.before(head):
            if grammar.paragraph[head] - grammar.paragraph[person.first] > _PARAGRAPHS_BACK:
                break
            if self._is_quoted(person.first) or not self._people.may_be(person, word):
                continue
            if self._acts(person):
                return person
            last = last or person
        return last

    def _acts(self, person: Person) -> bool:
        """Whether the person, or the role that the name explains, is a main clause's subject."""
        grammar = self._grammar
        row = person.last
        if grammar.dep[row] == "appos":
            row = grammar.head[row]
        if grammar.dep[row] not in ("nsubj", "nsubjpass"):
            return False
        return grammar.dep[grammar.head[row]] in _MAIN

    # -- bodies and roles -----------------------------------------------------------------------

    def _body(self, reason: str, evidence: Span) -> Speaker:
        """An organisation, a place or an unknown name: nobody is named who speaks for it."""
        words = evidence.quote.split()
        name = " ".join(words[1:] if words[0].lower() in _ARTICLES and words[1:] else words)
        if self._roles.is_place(name):
            return Speaker(name, "place", "institutional", 1, None, reason, evidence)
        return Speaker(name, "organisation", "institutional", 1, None, reason, evidence)

    def _role(self, head: int, reason: str, evidence: Span) -> Speaker:
        evidence = self._described(head, evidence)
        lemma, name = self._grammar.lemma[head], evidence.quote
        plural = self._grammar.tag[head] == "NNS"
        number = self._number(head, plural=plural)
        definite = name.lower().startswith(("the ", "both "))
        holder = None if plural else self._holder(head, lemma)
        if holder is None and self._is_voice(head, definite_plural=definite and plural):
            return Speaker(name, "organisation", "institutional", number, None, reason, evidence)
        if holder is not None:
            full = self._people.fullest(holder)
            why = f"{reason}; “{name}” is the role of {full.name}, named before it"
            return Speaker(full.name, "person", "on record", 1, holder.description, why, evidence)
        if plural:
            return Speaker(name, "group", "anonymous", number, name, reason, evidence)
        if self._is_office(head, lemma):
            why = f"{reason}; an office that one person holds"
            return Speaker(name, "role", "on record", 1, name, why, evidence)
        return Speaker(name, "role", "anonymous", number, name, reason, evidence)

    def _is_voice(self, head: int, *, definite_plural: bool) -> bool:
        """Whether a body speaks, or someone for it: "state media", "the press officer"."""
        grammar, speaks = self._grammar, self._roles.speaks_for_a_body
        pair = f"{grammar.lower(head - 1)} {grammar.lemma[head]}" if head else ""
        forms = (grammar.lemma[head], grammar.lower(head), pair)
        return any(speaks(form, definite_plural=definite_plural) for form in forms)

    def _described(self, head: int, evidence: Span) -> Span:
        """Return the mention with what tells it apart: "a person close to the board"."""
        grammar = self._grammar
        rows = [row for row in grammar.subtree(head) if row > head]
        last = head
        for row in rows[:_LONGEST_DESCRIPTION]:
            ends = grammar.dep[row] == "punct" or grammar.lower(row) in _ENDINGS
            saying = grammar.tag[row] == "VBG" and speaks(grammar, row)
            if row != last + 1 or ends or saying:
                break
            last = row
        if grammar.end[last] <= evidence.end:
            return evidence
        return grammar.document.span(evidence.start, grammar.end[last])

    def _number(self, head: int, *, plural: bool) -> int | None:
        """Return how many sources a mention counts: "two officials" 2, "officials" None."""
        for kid in self._grammar.children[head]:
            if self._grammar.dep[kid] == "nummod" and self._grammar.lower(kid) in _NUMBERS:
                return _NUMBERS[self._grammar.lower(kid)]
        return None if plural else 1

    def _holder(self, head: int, lemma: str) -> Person | None:
        """Return the person introduced with this role, for "the minister" without a name."""
        grammar = self._grammar
        if not self._is_office(head, lemma):
            return None
        first, last = self._phrase(head)
        words = {grammar.lower(row) for row in range(first, last + 1)} - _ARTICLES
        for number, person in enumerate(self._people.before(head)):
            role = person.description or self._apposition(person.last) or self._apposed(person)
            if role and words <= set(role.lower().split()):
                return person
            if number >= _PEOPLE_BACK:
                break
        return None

    def _is_office(self, head: int, lemma: str) -> bool:
        """Whether a mention points at one office-holder: "the minister", "the union's leader"."""
        grammar = self._grammar
        definite = any(
            grammar.lower(kid) == "the" or grammar.dep[kid] == "poss"
            for kid in grammar.children[head]
        )
        named = grammar.tag[head] in _NAMES
        known = self._roles.is_role(lemma) and not self._roles.is_generic(lemma)
        return known and (definite or named)

    # -- phrases --------------------------------------------------------------------------------

    def _phrase(self, head: int) -> tuple[int, int]:
        """Return the rows of the mention: its modifiers, its head, and "of …" after it."""
        grammar = self._grammar
        first, last = head, self._past_hyphens(head)
        for kid in grammar.children[head]:
            label = grammar.dep[kid]
            if kid < head and label in _MODIFIERS:
                first = min(first, grammar.subtree(kid)[0])
            elif kid > head and label in ("flat", "compound", "nummod"):
                last = max(last, grammar.subtree(kid)[-1])
            elif kid == last + 1 and label == "prep" and grammar.lower(kid) in _OF:
                target = grammar.child(kid, "pobj")
                last = last if target is None else max(last, self._phrase(target)[1])
        while first < head and grammar.dep[first] == "punct":
            first += 1
        return first, last

    def _past_hyphens(self, row: int) -> int:
        """Return the row at which a compound ends: "secretary-general" is three tokens."""
        grammar = self._grammar
        while (
            row + 2 < len(grammar)
            and grammar.word(row + 1) in _HYPHENS
            and grammar.end[row] == grammar.start[row + 1]
            and grammar.end[row + 1] == grammar.start[row + 2]
        ):
            row += 2
        return row

    def _words(self, first: int, last: int) -> str:
        return self._grammar.text[self._grammar.start[first] : self._grammar.end[last]]
