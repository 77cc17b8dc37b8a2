"""How well actors gather the speakers of a gold: B³, over the speakers of paired statements.

B³ (Bagga and Baldwin 1998) asks for each mention how many of those given its actor are truly that
actor's (precision), and how many of the truly its are given it (recall); the means are compared.
Unnamed sources can be told apart or not (`named` leaves them out): the gold says who of two reports
is one person, which nobody who reads them can know unless they print the same words.

    python -m tests.clusters RECORD [GOLD FOLDER]     prints figures and errors
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from parley.model import Actor
from parley.record import Record
from tests.examples import GOLD, Pair, compare


@dataclass(frozen=True, slots=True)
class Mention:
    """One speaker: who it is in the gold, and the actor found for it."""

    gold: str
    found: str
    name: str
    document: str


def mentions(pairs: Iterable[Pair], actors: Iterable[Actor], *, named: bool) -> list[Mention]:
    """Return the speakers of paired statements, in their order; without an actor, one by itself."""
    actor_of = {(m.claim, m.ordinal): actor.id for actor in actors for m in actor.mentions}
    found = []
    for row, said in pairs:
        if row is None or said is None:
            continue
        for place, (gold, speaker) in enumerate(zip(row.actors, said.speakers, strict=False)):
            if not (named and gold.startswith("anonymous")):
                actor = actor_of.get((said.id, place), f"{said.id} {place}")
                found.append(Mention(gold, actor, speaker.name, row.document))
    return found


def b_cubed(found: Sequence[Mention]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    by_gold = Counter(mention.gold for mention in found)
    by_actor = Counter(mention.found for mention in found)
    both = Counter((mention.gold, mention.found) for mention in found)
    precision = sum(both[m.gold, m.found] / by_actor[m.found] for m in found) / len(found)
    recall = sum(both[m.gold, m.found] / by_gold[m.gold] for m in found) / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def errors(found: Sequence[Mention], actors: Iterable[Actor]) -> list[str]:
    """Return a line for each gold actor that is split or mixed: under which actors it stands."""
    names = {actor.id: actor.name for actor in actors}
    by_actor: dict[str, set[str]] = {}
    by_gold: dict[str, Counter[str]] = {}
    for mention in found:
        by_actor.setdefault(mention.found, set()).add(mention.gold)
        by_gold.setdefault(mention.gold, Counter())[mention.found] += 1
    lines = []
    for gold, parts in sorted(by_gold.items(), key=lambda item: (-sum(item[1].values()), item[0])):
        mixed = {other for part in parts for other in by_actor[part]} - {gold}
        if len(parts) > 1 or mixed:
            split = ", ".join(f"{names.get(p, 'nobody')} {n}" for p, n in parts.most_common())
            lines.append(
                f"{gold}: {split}" + (f"; with {', '.join(sorted(mixed))}" if mixed else "")
            )
    return lines


def main(path: Path, folder: Path) -> None:
    """Print the figures of a record against a gold."""
    with Record.open(path) as record:
        actors = list(record.actors())
        documents = [document for document in record.all_documents() if document.analysed]
        statements = [row.statement for row in record.all_statements()]
    pairs = compare(documents, statements, actors, folder)[1]
    for named in (False, True):
        found = mentions(pairs, actors, named=named)
        precision, recall, f1 = b_cubed(found)
        what = "without unnamed sources" if named else "all speakers"
        print(f"{what}: {len(found)}, P {precision:.3f}, R {recall:.3f}, F1 {f1:.3f}")
    print("\n".join(errors(mentions(pairs, actors, named=False), actors)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else GOLD)
