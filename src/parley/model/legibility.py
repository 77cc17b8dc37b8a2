"""Whether the sense of a claim's words holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["SOUND", "Legibility"]


@dataclass(frozen=True, slots=True)
class Legibility:
    """Whether the sense of a claim's words holds: `suspect` with reasons, else `sound`."""

    grade: Literal["sound", "suspect"] = "sound"
    reasons: tuple[str, ...] = ()


SOUND: Final = Legibility()
