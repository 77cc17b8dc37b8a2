"""All bodies named in the reports -> one key for each, whatever form its name has.

Countries are one under all their forms, other bodies under spellings, acronyms, adjectives
("Velandic") and shorter forms; a short form is sought in its own report first, then in all, and
stands for nobody where several could be meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from parley.lexicon import load
from parley.reconcile.affiliation import country_of
from parley.reconcile.bodies import initials
from parley.reconcile.sides.reading import Printed, group_nouns, is_of_workers, listed
from parley.reconcile.sides.shortened import CUT, cuts_short
from parley.reconcile.spelling import plain, skeleton, sound
from parley.reconcile.stems import names, singular

__all__ = ["Bodies"]

_ENDINGS: Final = (
    "landers", "lander", "eans", "ians", "ans", "ese", "ish", "ean", "ian", "ers", "ic", "an", "er",
    "ns", "is", "n", "i", "s",
)  # fmt: skip
_DEMONYM: Final = ("an", "ans", "ese", "ish")
"""What is named by such a form and by one without is a land: "Torvans", "Torva"."""
_NOUN_ENDINGS: Final = ("", "a", "e", "ia", "o")
_UNION: Final = "union"
_CLEARLY: Final = 2
_FEWEST: Final = 4
_ACRONYM: Final = 2


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns of bodies that are another body than the one whose name they follow."""
    words = listed("bodies") - listed("legal")
    return frozenset(sound(word) for noun in words for word in names(noun.title()))


class Bodies:
    """The bodies of a case by key; `states` are the keys of those that have a state's offices."""

    def __init__(
        self, named: Iterable[tuple[str, Printed]], same: Iterable[tuple[str, ...]] = ()
    ) -> None:
        """Fold what is `named` in each document, as read.

        `same` are groups of names of one body, as actors or a profile have them.
        """
        self._root: dict[str, str] = {}
        self._raws: dict[str, str] = {}
        self._printed: dict[str, str] | None = None
        self._of_workers: str | None = None
        self._told: Counter[str] | None = None
        self._words: dict[str, frozenset[str]] = {}
        self._longer_than: dict[str, Sequence[str]] = {}
        self._here: defaultdict[str, set[str]] = defaultdict(set)
        self._states: set[str] = set()
        self._forms: dict[str, str] = {}
        self._of_people: defaultdict[str, set[bool]] = defaultdict(set)
        self._owned: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._read(named)
        self._states |= {raw for raw, forms in self._of_people.items() if len(forms) == 2}
        self._known = frozenset(self._words)
        printed = set(self._forms.values())
        self._by_first: defaultdict[str, set[str]] = defaultdict(set)
        for form in printed:
            if " " in form.strip():
                self._by_first[plain(form)[:CUT]].add(form)
        self._fold_adjectives(printed)
        self._fold_spellings()
        self._fold_acronyms(printed)
        for group in sorted(same):
            for other in group[1:]:
                self._join(self._raw(group[0]), self._raw(other))
        self.states = frozenset(
            self._find(raw)
            for raw, words in self._words.items()
            if raw in self._states or (len(words) == 1 and country_of(raw.title()) is not None)
        )
        self._owners: defaultdict[str, set[str]] = defaultdict(set)
        for (_, noun), raws in self._owned.items():
            self._owners[noun].update(self.states.intersection(map(self._find, raws)))
        self._holding: defaultdict[str, set[str]] = defaultdict(set)
        for raw, words in self._words.items():
            for word in words:
                self._holding[word].add(raw)

    def _read(self, named: Iterable[tuple[str, Printed]]) -> None:
        """Take in every body that is named, and what stands beside it."""
        for document, read in sorted(named, key=lambda pair: (pair[0], pair[1].bodies)):
            for body in read.bodies:
                raw = self._raw(body)
                self._forms[raw] = min(self._forms.get(raw, body), body)
                if " " not in body:
                    self._of_people[raw].add(body.endswith(_DEMONYM))
                self._here[document].add(raw)
            if len(read.bodies) == 1:
                raw = self._raw(read.bodies[0])
                for noun in read.beside:
                    self._owned[document, noun].add(raw)
                if set(read.beside) & listed("state"):
                    self._states.add(raw)

    def key(self, name: str, document: str) -> str:
        """Return the key of a body as printed in a document."""
        raw = self._raw(name)
        words = self._words[raw]
        if self._find(raw) not in self.states:
            longer = self._longer_names(raw, words)
            here = self._here[document]
            found = {self._find(one) for one in longer if one in here}
            found = found or set(map(self._find, longer))
            if len(found) == 1:
                return found.pop()
        return self._find(raw)

    def is_known(self, name: str) -> bool:
        """Tell whether reports name this body, or one by its first word ("Imbrel Works")."""
        first = name.partition(" ")[0]
        return self._raw(name) in self._known or (
            " " in name and self._raw(first) in self._known and self._raw(first) not in self.states
        )

    def whole(self, name: str) -> str | None:
        """Return the one body of the case whose words a name cuts short: "Nor Rlys"; else None."""
        if " " not in name.strip():
            return None
        alike = self._by_first.get(plain(name)[:CUT], ())
        longer = {self._raw(form): form for form in sorted(alike) if cuts_short(name, form)}
        return next(iter(longer.values())) if len(longer) == 1 else None

    def printed(self, key: str) -> str:
        """Return a name that is printed for a body, the longest."""
        if self._printed is None:
            self._printed = {}
            for raw, form in self._forms.items():
                root = self._find(raw)
                best = self._printed.get(root, "")
                self._printed[root] = max(best, form, key=lambda one: (len(one), one))
        return self._printed.get(key, key)

    def short(self, noun: str, document: str) -> str | None:
        """Return the one body of a report that "the union" can mean, None where none or several.

        Where no name holds the word, it is the body of working people ("Lift Drivers' League") of
        which most reports speak, far more than of any other.
        """
        holds: Mapping[str, list[str]] = load("sides")["short"]
        wanted = {next(iter(names(word.title())), word) for word in (noun, *holds.get(noun, ()))}
        wanted |= {sound(word) for word in wanted}
        found = {
            self._of_a_state(self._find(raw))
            for raw in self._here.get(document, ())
            if (self._words[raw] | self._words[self._find(raw)]) & wanted
            and (noun in holds or not group_nouns().get(singular(noun)) or self._prints(raw, noun))
        }
        if noun == _UNION and len(found) < 2:
            told = self._in_reports()
            best = self._workers(told)
            if best and told[best] >= _CLEARLY * told[next(iter(found), "")]:
                return best
        return found.pop() if len(found) == 1 else None

    def _of_a_state(self, root: str) -> str:
        """Return a body under its name with its state: "Central Bank", "Central Bank of Torva"."""
        words = self._words[root]
        whole = {
            self._find(raw)
            for raw in self._longer(words, self._words, root)
            if " ".join(sorted(self._words[raw] - words)) in self.states
        }
        return whole.pop() if len(whole) == 1 and root not in self.states else root

    def _prints(self, raw: str, noun: str) -> bool:
        """Whether the name of a body holds a noun as it stands: "banks" are no Bank of Torva."""
        return noun in plain(self._forms[raw]).split()

    def _in_reports(self) -> Counter[str]:
        """Return how many reports name each body."""
        if self._told is None:
            self._told = Counter(
                root for raws in self._here.values() for root in set(map(self._find, raws))
            )
        return self._told

    def _workers(self, told: Counter[str]) -> str:
        """Return the body of working people of which far more reports speak, "" for none."""
        if self._of_workers is None:
            unions = {self._find(raw) for raw in self._forms if is_of_workers(self._forms[raw])}
            best = sorted(unions - self.states, key=lambda root: (-told[root], root))
            clear = len(best) == 1 or (best and told[best[0]] >= _CLEARLY * told[best[1]])
            self._of_workers = best[0] if clear and best else ""
        return self._of_workers

    def owner(self, noun: str, document: str) -> str | None:
        """Return the one body of a report whose delegation "the delegation" can be, else None."""
        owned = self._owned.get((document, noun), ())
        found = {self.key(self._forms[raw], document) for raw in owned}
        return found.pop() if len(found) == 1 else None

    def only_owner(self, noun: str) -> str | None:
        """Return the one body of the case that has such a thing ("coast guard"), else None."""
        found = self._owners.get(noun, set())
        return next(iter(found)) if len(found) == 1 else None

    def _raw(self, name: str) -> str:
        """Return the key of a name alone; its words are remembered."""
        known = self._raws.get(name)
        if known is not None:
            return known
        country = country_of(name)
        words = frozenset(
            {plain(country)} if country else {sound(word) for word in names(name)} or {plain(name)}
        )
        raw = " ".join(sorted(words))
        self._words.setdefault(raw, words)
        self._raws[name] = raw
        return raw

    def _longer_names(self, raw: str, words: frozenset[str]) -> Sequence[str]:
        """Return the longer names among all that the reports name."""
        known = self._longer_than.get(raw)
        if known is None:
            known = self._longer_than[raw] = self._longer(words, self._words, raw)
        return known

    def _longer(self, words: frozenset[str], among: Iterable[str], raw: str) -> list[str]:
        """Return the longer names among these that hold all words of a shorter one.

        "Tallow" can be Tallow Holdings, and "the Association" that of the tram owners; but neither
        is NHL the NHL Players' Association.
        """
        if among is self._words:
            holding = [self._holding.get(word, set()) for word in sorted(words)]
            among = set.intersection(*holding) if holding else set()
        longer = [one for one in among if one != raw and words < self._words[one]]
        if words & _nouns():
            return longer
        return [one for one in longer if not (self._words[one] - words) & _nouns()]

    def _fold_adjectives(self, printed: Iterable[str]) -> None:
        """Join "Velandic" to "Veland", "Turgani" to "Turgania", where both are printed."""
        single = {plain(name): name for name in sorted(printed) if " " not in name.strip()}
        for word, name in single.items():
            if country_of(name) is not None:
                continue
            for ending in _ENDINGS:
                bare = word.removesuffix(ending)
                if bare == word or len(bare) < _FEWEST:
                    continue
                for noun in _NOUN_ENDINGS:
                    if bare + noun in single and bare + noun != word:
                        self._join(self._raw(single[bare + noun]), self._raw(name))
                        self._states.add(self._raw(name))

    def _fold_acronyms(self, printed: Iterable[str]) -> None:
        """Join "C.R.S." to the one name whose initials it has."""
        spelled: defaultdict[str, set[str]] = defaultdict(set)
        for name in printed:
            if " " in name.strip():
                spelled[initials(name).casefold()].add(self._find(self._raw(name)))
        for name in sorted(printed):
            letters = plain(name).replace(" ", "")
            if " " not in name and name.isupper() and len(letters) >= _ACRONYM:
                fuller = spelled.get(letters, set())
                if len(fuller) == 1:
                    self._join(next(iter(fuller)), self._raw(name))

    def _fold_spellings(self) -> None:
        """Join names of several words whose words are each other's spellings ("Harbour")."""
        alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for raw in sorted(self._known):
            words = sorted(self._words[raw])
            if len(words) > 1:
                alike[tuple(skeleton(word) for word in words)].append(raw)
        for group in alike.values():
            for one, other in pairwise(group):
                pairs = zip(sorted(self._words[one]), sorted(self._words[other]), strict=True)
                if all(a == b or (a[0] == b[0] and len(a) > _FEWEST) for a, b in pairs):
                    self._join(one, other)

    def _find(self, raw: str) -> str:
        while raw in self._root:
            raw = self._root[raw]
        return raw

    def _join(self, one: str, other: str) -> None:
        """Make two one; the longer name gives the key, of equal ones the first in the alphabet."""
        a, b = self._find(one), self._find(other)
        if a != b:
            keep, gone = sorted((a, b), key=lambda raw: (-len(self._words[raw]), raw))
            self._root[gone] = keep
