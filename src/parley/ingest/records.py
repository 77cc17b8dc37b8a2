"""One JSON object of a report (see "Input by JSON Lines" in the docs) -> a Draft.

Known keys must have the right type; unknown ones are kept as metadata; the text is taken exactly
as it is.
"""

from __future__ import annotations

import json
from typing import Any, Final

from parley.ingest import dates, languages
from parley.ingest.draft import Draft
from parley.ingest.options import IngestOptions
from parley.ingest.pages import read_page
from parley.ingest.refusal import Refusal
from parley.model import Published, digest

__all__ = ["parse", "read_record"]

LONGEST_ID: Final = 1_000
KNOWN: Final = frozenset(
    {"text", "html", "id", "title", "published", "publisher", "byline", "url", "language"}
)
DEEPEST: Final = 64
GIVEN: Final = "given with the report"
TYPES: Final = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


def parse(data: bytes) -> Any:
    """Return the JSON value of the bytes (UTF-8). Raises Refusal where they are no JSON."""
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise Refusal(f"not UTF-8 (byte {error.start + 1:,})") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, " if error.lineno > 1 else ""
        raise Refusal(f"broken JSON: {error.msg.lower()} ({where}column {error.colno:,})") from None
    except (ValueError, RecursionError) as error:
        detail = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        if "int_max_str_digits" in detail:
            detail = "a number of too many digits"
        raise Refusal(f"broken JSON: {detail}") from None
    return value


def read_record(
    value: Any, base: str | None, name: str, options: IngestOptions, line: int | None = None
) -> Draft:
    """Return the report in `value`, an object with `text` or `html`.

    `base` is the base name of its file, `name` what it is called where it gives no id. A record
    without id and URL has no name of its own: its text stands in, so that the reports of one file
    are not taken for versions of each other. Raises Refusal.
    """
    if not isinstance(value, dict):
        raise Refusal(f"{_type_of(value)}, not an object")
    _check_depth(value)
    _check_characters(value)
    html = value.get("html")
    text = _text_of(value)
    page = None
    if text is None:
        page = read_page(html or "", options)
        text = page.text
    identity = _identity(value)
    url = _string(value, "url") or (page.url if page else None)
    language = _string(value, "language")
    published = value.get("published")
    metadata = {key: item for key, item in value.items() if key not in KNOWN}
    if language is not None and languages.given(language) is None:
        metadata["language"] = language
    return Draft(
        key=identity or url or f"{base or name}#{digest(text)}",
        name=identity or name,
        text=text,
        line=line,
        title=_string(value, "title") or (page.title if page else None),
        publisher=_string(value, "publisher") or (page.publisher if page else None),
        byline=_string(value, "byline") or (page.byline if page else None),
        url=url,
        published=_published(published, page.published if page else Published()),
        guessed=page.guessed if page else Published(),
        language=languages.given(language) if language else None,
        metadata=metadata,
    )


def _text_of(value: dict[str, Any]) -> str | None:
    """Return the text as given, or None where the record has `html` instead."""
    for key in ("text", "html"):
        content = value.get(key)
        if content is None:
            continue
        if not isinstance(content, str):
            raise Refusal(f"`{key}` is {_type_of(content)}, not a string")
        if not content.strip():
            raise Refusal(f"`{key}` is empty")
        return content if key == "text" else None
    raise Refusal("neither `text` nor `html`")


def _identity(value: dict[str, Any]) -> str | None:
    given = value.get("id")
    numbered = isinstance(given, int) and not isinstance(given, bool)
    identity = str(given) if numbered else _string(value, "id")
    if identity is not None and len(identity) > LONGEST_ID:
        raise Refusal(f"`id` has more than {LONGEST_ID:,} characters")
    return identity


def _string(value: dict[str, Any], key: str) -> str | None:
    """Return a known optional key; blank and null are as good as absent."""
    content = value.get(key)
    if content is None:
        return None
    if not isinstance(content, str):
        raise Refusal(f"`{key}` is {_type_of(content)}, not a string")
    return content.strip() or None


def _published(value: Any, of_page: Published) -> Published:
    if value is None or (isinstance(value, str) and not value.strip()):
        return of_page
    return dates.settle(dates.stated(value, "given", GIVEN), Published(), of_page)


def _check_depth(value: Any) -> None:
    """Refuse what is nested deeper than other programs can read."""
    level = [value]
    for _ in range(DEEPEST):
        nested = [item for item in level if isinstance(item, dict | list)]
        level = [
            inner
            for item in nested
            for inner in (item.values() if isinstance(item, dict) else item)
        ]
    if level:
        raise Refusal(f"nested more than {DEEPEST} deep")


def _check_characters(value: dict[str, Any]) -> None:
    """Refuse what no database and no UTF-8 file can hold."""
    whole = json.dumps(value, ensure_ascii=False)
    try:
        whole.encode("utf-8")
    except UnicodeEncodeError:
        raise Refusal("half a character (a lone surrogate, \\ud800 to \\udfff)") from None
    if "\\u0000" in whole:
        raise Refusal("a NUL character (\\u0000)")


def _type_of(value: Any) -> str:
    return "null" if value is None else TYPES[type(value)]


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
