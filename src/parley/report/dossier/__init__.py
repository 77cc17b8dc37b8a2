"""A record -> the dossier: the brief and all that was said, reported and read, on one page."""

from parley.report.dossier.dossier import write_dossier

__all__ = ["write_dossier"]
