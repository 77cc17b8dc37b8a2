"""Parley reads the press coverage of a negotiation and keeps its record."""
