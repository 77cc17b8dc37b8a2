"""Sources in one document -> Speakers: under which name, of what kind, and how they stand.

Names are runs of capitalised words. A later short form ("Ms Obi") is given the fullest form that
stands before it; a pronoun the person named last before it. Across documents nothing is decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar import Grammar
from parley.extract.roles import Roles
from parley.extract.sources import Source
from parley.model import Span, Speaker, Standing

__all__ = ["Mentions"]

_NAMES: Final = ("NNP", "NNPS")
_MODIFIERS: Final = frozenset(
    {"compound", "amod", "nmod", "det", "poss", "nummod", "punct", "case"}
)
_PERSON_PRONOUNS: Final = frozenset({"he", "she"})
_GROUP_PRONOUNS: Final = frozenset({"they", "it", "its", "their"})
_OWN_PRONOUNS: Final = frozenset({"i", "we", "you", "me", "us"})
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "both": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Name:
    """A person's name as it stands: the rows, the words, the role or title printed with it."""

    first: int
    last: int
    words: tuple[str, ...]
    description: str | None

    @property
    def surname(self) -> str:
        return self.words[-1].lower()


class Mentions:
    """Who is mentioned where in one document."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.roles = Roles.load()
        self._people = list(self._find_people())
        self._by_surname: dict[str, list[_Name]] = {}
        for name in self._people:
            self._by_surname.setdefault(name.surname, []).append(name)

    def speakers(self, source: Source, anchor: int) -> tuple[Speaker, ...]:
        """Return the speakers of a source; one without a name where the report names nobody."""
        if not source.heads:
            return (Speaker("", "unknown", "unattributed", None, None, source.reason, None),)
        return tuple(self._speaker(head, source.reason) for head in source.heads)

    def _speaker(self, head: int, reason: str) -> Speaker:
        grammar, tag = self.grammar, self.grammar.tag[head]
        if tag in ("PRP", "PRP$"):
            return self._pronoun(head, reason)
        first, last = self._phrase(head)
        evidence = grammar.span(first, last)
        name = self._name_at(head)
        if name is not None:
            return self._person(name, head, reason, evidence)
        if tag in _NAMES:
            return self._named_body(head, first, reason, evidence)
        return self._role(head, first, reason, evidence)

    # -- persons --------------------------------------------------------------------------------

    def _person(self, name: _Name, head: int, reason: str, evidence: Span) -> Speaker:
        full = self._fullest(name)
        description = name.description or self._apposition(head)
        why = reason if full.words == name.words else f"{reason}; “{' '.join(name.words)}” short"
        return Speaker(" ".join(full.words), "person", "on record", 1, description, why, evidence)

    def _fullest(self, name: _Name) -> _Name:
        """Return the longest form of the surname printed before the mention, else anywhere."""
        same = [n for n in self._by_surname.get(name.surname, ()) if _agree(n.words, name.words)]
        before = [n for n in same if n.first <= name.first]
        return max(before or same or [name], key=lambda n: (len(n.words), -n.first))

    def _find_people(self) -> Sequence[_Name]:
        """Return the names of persons in the document, in order of the text."""
        grammar = self.grammar
        row, runs = 0, []
        while row < len(grammar):
            if grammar.tag[row] not in _NAMES:
                row += 1
                continue
            last = row
            while last + 1 < len(grammar) and self._goes_on(last + 1):
                last += 1
            while last > row and grammar.tag[last] not in _NAMES:
                last -= 1
            runs.append((row, last))
            row = last + 1
        return self._persons_among(runs)

    def _goes_on(self, row: int) -> bool:
        """Whether a row continues the name that stands before it."""
        grammar = self.grammar
        if grammar.sentence[row] != grammar.sentence[row - 1]:
            return False
        if grammar.tag[row] in _NAMES:
            return True
        joined = grammar.start[row] == grammar.end[row - 1]
        hyphen = grammar.word(row) in "-–'’" and joined and row + 1 < len(grammar)
        if hyphen:
            return grammar.tag[row + 1] in _NAMES and grammar.start[row + 1] == grammar.end[row]
        particle = self.roles.is_particle(grammar.lower(row)) and row + 1 < len(grammar)
        return particle and grammar.tag[row + 1] in _NAMES

    def _persons_among(self, runs: Sequence[tuple[int, int]]) -> list[_Name]:
        named = [self._split(first, last) for first, last in runs]
        certain = [n for n, sure in named if n is not None and sure]
        surnames = {name.surname for name in certain}
        people = []
        for name, sure in named:
            if name is not None and (sure or (len(name.words) == 1 and name.surname in surnames)):
                people.append(name)
        return people

    def _split(self, first: int, last: int) -> tuple[_Name | None, bool]:
        """Split a run into role and name; True where it is surely a person's."""
        grammar, roles = self.grammar, self.roles
        words = [grammar.word(row) for row in range(first, last + 1)]
        before = [grammar.word(row) for row in range(max(0, first - 3), first)]
        cut = roles.title_length(words, before)
        title = bool(cut) and roles.is_personal_title(words[cut - 1])
        bare = tuple(_glued(words[cut:], grammar, first + cut))
        if not bare or roles.is_body(words[cut:]) or roles.is_place(" ".join(bare)):
            return None, False
        start = self._description_start(first)
        lead = grammar.text[grammar.start[start] : grammar.end[first + cut - 1]] if cut else ""
        if not cut and start < first:
            lead = grammar.text[grammar.start[start] : grammar.end[first - 1]]
        role_before = start < first or cut > 0
        name = _Name(first + cut, last, bare, lead.strip() or None if role_before else None)
        article = first > 0 and grammar.lower(first - 1) in ("the", "a", "an") and not cut
        sure = title or role_before or (len(bare) >= 2 and not article)
        return name, sure and not (len(bare) > 4)

    def _description_start(self, first: int) -> int:
        """Return the row at which a role noun before the name begins ("union leader Ada Obi")."""
        grammar = self.grammar
        row = first - 1
        if row < 0 or not self.roles.is_role(grammar.lemma[row]) or grammar.tag[row][0] != "N":
            return first
        if grammar.sentence[row] != grammar.sentence[first] or grammar.head[row] < row:
            return first
        while row > 0 and grammar.dep[row - 1] in ("compound", "amod", "nmod", "punct"):
            if grammar.word(row - 1) == "," or grammar.sentence[row - 1] != grammar.sentence[first]:
                break
            row -= 1
        return row

    def _name_at(self, head: int) -> _Name | None:
        direct = next((n for n in self._people if n.first <= head <= n.last), None)
        if direct is not None:
            return direct
        for kid in self.grammar.children[head]:  # "the minister, Ada Obi," and "Obi, the minister"
            if self.grammar.dep[kid] == "appos":
                named = next((n for n in self._people if n.first <= kid <= n.last), None)
                if named is not None and self.grammar.tag[head] not in _NAMES:
                    first, last = self._phrase(head)
                    return _Name(named.first, named.last, named.words, self._words(first, last))
        return None

    def _apposition(self, head: int) -> str | None:
        """Return the role in apposition: "Ada Obi, the union's chief negotiator"."""
        grammar = self.grammar
        for kid in grammar.children[head]:
            if grammar.dep[kid] == "appos" and self.roles.is_role(grammar.lemma[kid]):
                return self._words(*self._phrase(kid))
        return None

    # -- pronouns, bodies, roles ----------------------------------------------------------------

    def _pronoun(self, head: int, reason: str) -> Speaker:
        grammar = self.grammar
        word = grammar.lower(head)
        evidence = grammar.span(head, head)
        if word in _PERSON_PRONOUNS:
            person = self._person_before(head)
            if person is not None:
                full = self._fullest(person)
                name = " ".join(full.words)
                why = f"{reason}; “{word}” is the person named last before it"
                return Speaker(name, "person", "on record", 1, full.description, why, evidence)
        standing: Standing = "unattributed" if word in _OWN_PRONOUNS else "anonymous"
        return Speaker(word, "pronoun", standing, None, None, reason, evidence)

    def _person_before(self, row: int) -> _Name | None:
        """Return the person named last before the row, subjects first within that sentence."""
        grammar = self.grammar
        before = [name for name in self._people if name.last < row]
        if not before:
            return None
        last = before[-1]
        for name in before:
            same = grammar.sentence[name.first] == grammar.sentence[last.first]
            if same and grammar.dep[name.last] in ("nsubj", "nsubjpass"):
                return name
        return last

    def _named_body(self, head: int, first: int, reason: str, evidence: Span) -> Speaker:
        """An organisation, a place or an unknown name: nobody is named who speaks for it."""
        words = evidence.quote.split()
        if words and words[0].lower() in ("the", "a", "an"):
            words = words[1:]
        name = " ".join(words)
        kind = "place" if self.roles.is_place(name) else "organisation"
        return Speaker(name, kind, "institutional", 1, None, reason, evidence)

    def _role(self, head: int, first: int, reason: str, evidence: Span) -> Speaker:
        grammar, lemma = self.grammar, self.grammar.lemma[head]
        plural = grammar.tag[head] in ("NNS", "NNPS")
        number = None if plural else 1
        for kid in grammar.children[head]:
            if grammar.dep[kid] == "nummod" and grammar.lower(kid) in _NUMBERS:
                number = _NUMBERS[grammar.lower(kid)]
        name = evidence.quote
        if self.roles.is_institution(lemma):
            return Speaker(name, "organisation", "institutional", number, None, reason, evidence)
        named = None if plural else self._holder(head, lemma)
        if named is not None:
            why = f"{reason}; “{name}” is who holds that role before it"
            full = " ".join(self._fullest(named).words)
            return Speaker(full, "person", "on record", 1, named.description, why, evidence)
        kind = "group" if plural else "role"
        return Speaker(
            name,
            "group" if kind == "group" else "role",
            "anonymous",
            number,
            name,
            reason,
            evidence,
        )

    def _holder(self, head: int, lemma: str) -> _Name | None:
        """Return the person introduced with this role, for "the minister" without a name."""
        grammar = self.grammar
        definite = any(grammar.lower(kid) == "the" for kid in grammar.children[head])
        if not definite or self.roles.is_generic(lemma):
            return None
        holders = [
            name
            for name in self._people
            if name.last < head and name.description and lemma in name.description.lower().split()
        ]
        return holders[-1] if holders else None

    # -- phrases --------------------------------------------------------------------------------

    def _phrase(self, head: int) -> tuple[int, int]:
        """Return the rows of the mention: its modifiers, its head, and "of …" after it."""
        grammar = self.grammar
        first = last = head
        for kid in grammar.children[head]:
            if kid < head and grammar.dep[kid] in _MODIFIERS:
                first = min(first, grammar.subtree(kid)[0])
            elif kid > head and grammar.dep[kid] in ("flat", "compound", "nummod"):
                last = max(last, grammar.subtree(kid)[-1])
            elif kid == last + 1 and grammar.dep[kid] == "prep" and grammar.lower(kid) in _OF:
                last = max(last, self._of_end(kid))
        while first < head and grammar.dep[first] == "punct":
            first += 1
        return first, last

    def _of_end(self, preposition: int) -> int:
        grammar = self.grammar
        target = grammar.child(preposition, "pobj")
        return preposition - 1 if target is None else self._phrase(target)[1]

    def _words(self, first: int, last: int) -> str:
        return self.grammar.text[self.grammar.start[first] : self.grammar.end[last]]


_OF: Final = frozenset({"of", "for", "from", "in", "at", "with"})


def _agree(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether the given names of one can be those of the other."""
    if len(shorter) == 1 or len(longer) == 1:
        return True
    return longer[0][0] == shorter[0][0]


def _glued(words: Sequence[str], grammar: Grammar, first: int) -> list[str]:
    """Return the words as printed, tokens without white space between them joined."""
    glued: list[str] = []
    for offset, word in enumerate(words):
        row = first + offset
        if glued and grammar.start[row] == grammar.end[row - 1]:
            glued[-1] += word
        else:
            glued.append(word)
    return glued
