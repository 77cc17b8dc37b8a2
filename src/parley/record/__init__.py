"""The database: its schema, the only writer, the read-only views, the proof that it is sound."""
