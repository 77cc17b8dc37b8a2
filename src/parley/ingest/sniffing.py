"""The first bytes of standard input -> what kind of input it is."""

from __future__ import annotations

import json
import re
from typing import Final, Literal

__all__ = ["SNIFFED", "Kind", "sniff"]

Kind = Literal["text", "html", "json lines", "json", "pdf"]

SNIFFED: Final = 1 << 16
"""How many bytes of the beginning are looked at."""

HTML: Final = re.compile(rb"<(!doctype\s+html|html|head|body|article|!--|\?xml)", re.IGNORECASE)


def sniff(beginning: bytes) -> Kind:
    """Return the kind of an input that begins so; what shows no other kind is plain text."""
    if beginning.startswith(b"%PDF-"):
        return "pdf"
    if beginning.startswith(b"\x1f\x8b"):
        return "json lines"
    content = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    if HTML.match(content):
        return "html"
    if content.startswith(b"{"):
        return _lines_or_one(content)
    if re.match(rb"\[\s*\{\s*\"", content):
        return "json"
    return "text"


def _lines_or_one(content: bytes) -> Kind:
    line, newline, rest = content.partition(b"\n")
    if newline and rest.strip() and line.rstrip() in (b"{", b"{}"):
        return "json"
    if not newline and len(content) < SNIFFED:
        return "json lines"
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return "json" if line.rstrip().endswith((b",", b"{", b"[")) else "json lines"
    return "json lines"
