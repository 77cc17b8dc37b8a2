"""A record -> one HTML page to send to a colleague: the brief, and all else that was said.

The page is complete in itself and asks the network for nothing; a content security policy allows
its own style sheet and script only, by their hashes. What documents say is set as text.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final, TextIO

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from parley.errors import ParleyError
from parley.model import Claim, Statement, short
from parley.record import Record
from parley.report.brief import compose
from parley.report.brief.parts import Brief, Item
from parley.report.brief.words import ALTERED, phrases
from parley.report.dossier.annex import make_annex
from parley.report.dossier.parts import Annex, ReportLine
from parley.report.dossier.sources import SourcePage, source_page
from parley.report.dossier.words import (
    badge_in_words,
    happened_badges,
    has_doubts,
    moving_in_words,
    said_in_words,
    unnamed_in_words,
)
from parley.report.printed import SUSPECT, SUSPECT_NOTE
from parley.report.variants.wordings import NEVER_SAID
from parley.report.wording import count, day_in_words, short_period

__all__ = ["write_dossier"]

_FOLDER: Final = files("parley.report").joinpath("templates")


def write_dossier(record: Record, path: Path) -> None:
    """Write the dossier of a record to `path`, in place of what lies there, whole or not at all.

    The same record gives the same bytes. Raises ParleyError where the file can't be written.
    """
    try:
        with record.snapshot(), _replacing(path) as out:
            for piece in _pieces(record):
                out.write(piece)
    except OSError as error:
        raise ParleyError(f"{path}: {error.strerror or error}") from error


@contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    """Open a file beside `path` that takes its place when all is written."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as out:
            yield out
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _pieces(record: Record) -> Iterator[str]:
    brief, annex = compose(record, whole=True), make_annex(record)
    reports = {report.document: report for report in annex.coverage.reports}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for row in record.all_statements():
        claims[row.document.id].append(row.statement)
    for identifier in dict.fromkeys([*_leading(annex), *_cited(brief)]):
        claim = record.get(identifier)
        if isinstance(claim, Claim) and not isinstance(claim, Statement):
            claims[claim.document].append(claim)
    style, script = _read("dossier.css"), _read("dossier.js")
    template = _environment().get_template("dossier.html")
    yield from template.generate(
        brief=brief,
        annex=annex,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704  (our own file)
        script=Markup(script),  # noqa: S704  (our own file)
        sources=_sources(record, reports, claims),
        reports=reports,
    )


def _leading(annex: Annex) -> Iterator[str]:
    """Yield the events and figures to whose words a line of the page leads."""
    yield from (line.event for line in annex.happened)
    yield from (line.figure for line in annex.moving)


def _cited(brief: Brief) -> Iterator[str]:
    """Yield the claims to whose words a line of the brief leads."""
    yield from (item.claim for part in brief.parts for item in _all(part.items) if item.claim)


def _all(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all(item.under)


def _sources(
    record: Record,
    reports: Mapping[str, ReportLine],
    claims: Mapping[str, Sequence[Claim]],
) -> Iterator[SourcePage]:
    """Yield the documents in the order of the coverage, one at a time."""
    for identifier in reports:
        yield source_page(record.document(identifier), claims.get(identifier, ()))


def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_read),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"short": short, "in_words": day_in_words}
    environment.globals |= {
        "count": count,
        "badge_in_words": badge_in_words,
        "happened_badges": happened_badges,
        "has_doubts": has_doubts,
        "moving_in_words": moving_in_words,
        "phrases": phrases,
        "said_in_words": said_in_words,
        "short_period": short_period,
        "unnamed_in_words": unnamed_in_words,
        "altered_heading": ALTERED,
        "never_said": NEVER_SAID,
        "suspect": SUSPECT,
        "suspect_note": SUSPECT_NOTE,
    }
    return environment


def _read(name: str) -> str:
    return _FOLDER.joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a content security policy that allows this style sheet and this script only."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
