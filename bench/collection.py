"""Collections to measure on: reports mixed from the example's paragraphs, every one different.

Numbers and days are drawn anew in each report, so that no two paragraphs of a collection need be
alike; the mixing is seeded, so that every run measures the same text.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

EXAMPLES: Final = Path(__file__).parents[1] / "examples" / "reports"
_NUMBER: Final = re.compile(r"\b\d+\b")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY: Final = re.compile("|".join(_DAYS))


def paragraphs() -> list[str]:
    """Return the article paragraphs of the plain-text and JSON Lines examples."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(EXAMPLES.glob("*.txt"))]
    for path in sorted(EXAMPLES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            texts.append(json.loads(line).get("text", ""))
    found = {part.strip() for text in texts for part in text.split("\n")}
    return sorted(part for part in found if len(part) > 120 and "le-phare" not in part)


def reports(count: int, words: int, seed: int = 7) -> Iterator[str]:
    """Yield `count` texts of about `words` words."""
    chance = random.Random(seed)
    pool = [part for part in paragraphs() if part.isascii() or "é" not in part]
    for _ in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < words:
            part = _NUMBER.sub(lambda _: str(chance.randint(2, 900)), chance.choice(pool))
            parts.append(_DAY.sub(lambda _: chance.choice(_DAYS), part))
        yield "\n\n".join(parts)


def write(path: Path, count: int, words: int) -> Path:
    """Write a collection as JSON Lines and return its path."""
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(reports(count, words)):
            row = {"id": f"bench-{number}", "published": "2031-02-12", "text": text}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path
