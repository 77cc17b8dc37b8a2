-- The full-text index over what documents and claims say. SQLite only: it stores no text of its
-- own, reads it from the tables, and is kept in step by triggers, so that no code can forget it.

CREATE VIRTUAL TABLE documents_words USING fts5(
    title, text, content = 'documents', content_rowid = 'row',
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
    INSERT INTO documents_words(rowid, title, text) VALUES (new."row", new.title, new.text);
END;

CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
    INSERT INTO documents_words(documents_words, rowid, title, text)
    VALUES ('delete', old."row", old.title, old.text);
END;

CREATE TRIGGER documents_changed AFTER UPDATE OF title, text ON documents BEGIN
    INSERT INTO documents_words(documents_words, rowid, title, text)
    VALUES ('delete', old."row", old.title, old.text);
    INSERT INTO documents_words(rowid, title, text) VALUES (new."row", new.title, new.text);
END;

CREATE VIRTUAL TABLE claims_words USING fts5(
    content, content = 'claims', content_rowid = 'row',
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_words(rowid, content) VALUES (new."row", new.content);
END;

CREATE TRIGGER claims_removed AFTER DELETE ON claims BEGIN
    INSERT INTO claims_words(claims_words, rowid, content)
    VALUES ('delete', old."row", old.content);
END;

CREATE TRIGGER claims_changed AFTER UPDATE OF content ON claims BEGIN
    INSERT INTO claims_words(claims_words, rowid, content)
    VALUES ('delete', old."row", old.content);
    INSERT INTO claims_words(rowid, content) VALUES (new."row", new.content);
END;
