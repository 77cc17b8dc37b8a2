"""A series -> an SVG file that is complete in itself: no script, no style from outside, no link.

What reports say is set as text. A title and a description tell the same to those who don't see it.
"""

from __future__ import annotations

import os
import re
from importlib.resources import files
from pathlib import Path
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from parley.errors import ParleyError
from parley.record import SeriesRow
from parley.report.characters import one_line
from parley.report.show_support import told_support
from parley.report.times.amounts import range_of
from parley.report.times.figure_table import differs, measured
from parley.report.times.plot import HEIGHT, LEFT, RIGHT, TOP, WIDTH, Plot, Source, plot
from parley.report.wording import count, shorten

__all__ = ["figure_svg", "write_svg"]

_FOLDER: Final = files("parley.report").joinpath("templates")
_NO_XML: Final = re.compile("[\ufffe\uffff]")
"""What may not stand in XML 1.0, beyond what is made visible anyway."""
_HEADING: Final = 72
_SOURCE: Final = 84
_SOURCES: Final = 16
_LINE: Final = 18


def write_svg(row: SeriesRow, path: Path) -> None:
    """Write the drawing of a series to `path`, in place of what lies there, whole or not at all.

    Raises ParleyError where the file can't be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(figure_svg(row), encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise ParleyError(f"{path}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


def figure_svg(row: SeriesRow) -> str:
    """Return the drawing of a series; the same series gives the same text."""
    series = row.series
    drawn = plot(row)
    legend = _legend(drawn)
    legend_top = TOP + HEIGHT + 46
    environment = Environment(
        loader=FunctionLoader(lambda name: _FOLDER.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_printable,
    )
    title = measured(series)
    summary = (
        range_of(series.points, series.unit),
        f"{count(len(series.points), 'figure')} in {told_support(series.support)}",
        differs(series),
    )
    told = " · ".join(part for part in summary if part)
    return environment.get_template("figures.svg").render(
        id=series.id,
        title=title,
        heading=shorten(title, _HEADING),
        summary=told,
        desc=f"{told}. {'; '.join(mark.told for mark in drawn.marks)}.",
        plot=drawn,
        legend=legend,
        legend_top=legend_top,
        bottom=TOP + HEIGHT,
        height=legend_top + _LINE * len(legend) + 30,
        width=WIDTH,
        left=LEFT,
        right=RIGHT,
        top=TOP,
    )


def _legend(drawn: Plot) -> list[tuple[Source, str]]:
    """Return the sources with their names, as many as there is room for."""
    return [
        (source, f"{shorten(source.name, _SOURCE)} ({count(source.figures, 'figure')})")
        for source in drawn.sources[:_SOURCES]
    ]


def _printable(value: object) -> object:
    """Return text of reports without what an XML file may not hold; all else as it is."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _NO_XML.sub("\ufffd", one_line(value))
