"""Who is named in a document: persons, bodies, offices, outlets, under which forms."""
