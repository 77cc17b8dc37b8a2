"""Frozen dataclasses of the model <-> JSON bodies of rows."""

from __future__ import annotations

from typing import Any

import msgspec

from parley.errors import RecordError

__all__ = ["decode", "encode"]


def encode(value: Any) -> str:
    """Return a frozen dataclass of the model as JSON, fields in their order."""
    return msgspec.json.encode(value, order="deterministic").decode()


def decode(decoder: msgspec.json.Decoder[Any], body: str, where: str) -> Any:
    """Return what a JSON body holds. Raises RecordError, naming `where`, if it is damaged."""
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, TypeError) as error:
        raise RecordError(f"{where}: its body cannot be read ({error})") from error
