"""Text from documents -> text that can be printed, put into a table or written for a spreadsheet.

Whatever a report holds is printed as what it is, and does nothing: no escape sequence reaches a
terminal, no override turns a line around, no cell is a formula.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

__all__ = ["json_line", "one_line", "spreadsheet_cell", "visible"]

_DANGEROUS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_UNSEEN: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE: Final = re.compile(r"\s+")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def visible(text: str) -> str:
    """Return the text with control characters and overrides of direction made visible.

    Newlines stay, tabs become spaces. The signs below 32 become their pictures (ESC is ␛), all
    others their code (`<U+202E>`).
    """
    return _DANGEROUS.sub(_picture, text.replace("\r\n", "\n").replace("\t", "    "))


def one_line(text: str) -> str:
    """Return the text as `visible` does, on one line, each run of white space as one space."""
    return visible(_SPACE.sub(" ", text).strip())


def spreadsheet_cell(text: str) -> str:
    """Return the text for a cell of a CSV file: what could be a formula begins with an apostrophe.

    Control characters are made visible; line breaks stay. OWASP, CSV Injection.
    """
    guarded = f"'{text}" if text.startswith(_FORMULA) else text
    return visible(guarded)


def json_line(value: Any) -> str:
    r"""Return the value as JSON on one line, in UTF-8 as it is, without a newline at its end.

    Only what a terminal or a reader of lines could trip over is written as `\uXXXX`: the value
    that a reader gets is the same.
    """
    line = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 32 else f"<U+{code:04X}>"
