"""A profile of one case as TOML: read it, or write a first draft of it from what was found."""

from parley.profiles.drafting import draft, proposed
from parley.profiles.reading import parse_profile, read_profile

__all__ = ["draft", "parse_profile", "proposed", "read_profile"]
