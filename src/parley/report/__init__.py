"""The record's views -> what people read: tables, the brief, the dossier, exports."""
