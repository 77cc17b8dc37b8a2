-- What is asked and written for each name or pair that a run touches: often, so kept as text.
-- Lists are given as JSON. A query's name stands in the comment before it.

-- whole
SELECT count(DISTINCT document), count(DISTINCT family)
FROM appearances WHERE "key" IN (SELECT value FROM json_each(?));

-- by name
SELECT name, sum(count), count(DISTINCT family) AS families
FROM appearances WHERE "key" IN (SELECT value FROM json_each(?))
GROUP BY name ORDER BY families DESC, name LIMIT 40;

-- by role
SELECT role, count(DISTINCT document), count(DISTINCT family) AS families,
       min(day), max(day), min(evidence)
FROM appearances WHERE "key" IN (SELECT value FROM json_each(?)) AND role <> ''
GROUP BY role ORDER BY families DESC, role LIMIT 24;

-- by kind
SELECT kind, pronoun, near, sum(count), count(DISTINCT document)
FROM appearances WHERE "key" IN (SELECT value FROM json_each(?))
GROUP BY kind, pronoun, near;

-- marks
SELECT DISTINCT mark FROM echoes
WHERE "key" IN (SELECT value FROM json_each(?)) AND mark >= 0 ORDER BY mark LIMIT 24;

-- together
SELECT count(DISTINCT document) FROM appearances AS mine
WHERE "key" = ?
  AND EXISTS (
      SELECT 1 FROM appearances AS other WHERE other."key" = ? AND other.document = mine.document
  );

-- shared marks
SELECT DISTINCT mark FROM echoes AS mine
WHERE "key" = ?
  AND EXISTS (
      SELECT 1 FROM echoes AS other
      WHERE other."key" = ? AND other.mark = mine.mark AND other.document <> mine.document
  );

-- companions
SELECT count(DISTINCT beside."key")
FROM appearances AS mine JOIN appearances AS beside ON beside.document = mine.document
WHERE mine."key" = ?1 AND beside.count > 0 AND beside."key" LIKE 'person %'
  AND beside."key" NOT IN (?1, ?2)
  AND EXISTS (
      SELECT 1 FROM appearances AS there JOIN appearances AS other
        ON other.document = there.document
      WHERE there."key" = beside."key" AND other."key" = ?2
  );

-- profile
SELECT body FROM profiles WHERE "key" = ?;

-- keep profile
INSERT INTO profiles ("key", body) VALUES (?, ?)
ON CONFLICT ("key") DO UPDATE SET body = excluded.body;

-- forget profile
DELETE FROM profiles WHERE "key" = ?;

-- places
SELECT place FROM meetings WHERE "key" = ?;

-- enter place
INSERT INTO meetings (place, "key") VALUES (?, ?);

-- leave place
DELETE FROM meetings WHERE place = ? AND "key" = ?;

-- met
SELECT body FROM profiles
WHERE "key" IN (
    SELECT "key" FROM meetings WHERE place IN (SELECT value FROM json_each(?1)) AND "key" <> ?2
)
OR "key" IN (SELECT value FROM json_each(?3))
ORDER BY "key";

-- before
SELECT "key" FROM meetings WHERE place = ? AND "key" < ? ORDER BY "key" DESC LIMIT 3;

-- after
SELECT "key" FROM meetings WHERE place = ? AND "key" > ? ORDER BY "key" LIMIT 3;

-- verdicts
SELECT other, kind, body FROM verdicts WHERE one = ?;

-- enter verdict
INSERT INTO verdicts (one, other, kind, body) VALUES (?, ?, ?, ?);

-- drop verdict
DELETE FROM verdicts WHERE one = ? AND other = ?;

-- touch
INSERT INTO touched (step, "key") VALUES (?, ?) ON CONFLICT DO NOTHING;

-- done
DELETE FROM touched WHERE step = ? AND "key" IN (SELECT value FROM json_each(?));

-- first
SELECT member, ordinal FROM block_entries
WHERE step = ? AND "key" = ? ORDER BY member, ordinal LIMIT 1;

-- borne by
SELECT DISTINCT finding FROM bearers WHERE "key" IN (SELECT value FROM json_each(?));

-- names of
SELECT "key" FROM bearers WHERE finding = ? ORDER BY "key";

-- bear
INSERT INTO bearers ("key", finding) VALUES (?, ?);

-- bear no more
DELETE FROM bearers WHERE finding = ?;

-- keep actor
INSERT INTO findings (step, "key", id, kind, body) VALUES (?, ?, ?, 'actor', ?);

-- forget actor
DELETE FROM findings WHERE step = ? AND id = ?;

-- keep name
INSERT INTO finding_names (step, "key", finding, place, name) VALUES (?, ?, ?, ?, ?);

-- forget names
DELETE FROM finding_names WHERE step = ? AND finding = ?;

-- said under
SELECT count(*) FROM block_entries
WHERE step = ? AND "key" IN (SELECT value FROM json_each(?));

-- touch what is said
INSERT INTO touched (step, "key")
SELECT DISTINCT ?, document FROM block_entries WHERE step = ? AND "key" = ?
ON CONFLICT DO NOTHING;

-- lead nowhere
DELETE FROM redirects WHERE old = ?;

-- first touched
SELECT "key" FROM touched WHERE step = ? ORDER BY "key" LIMIT 1;

-- links of document
SELECT one, other, body FROM links INDEXED BY links_one_document
WHERE step = ?1 AND one_document = ?2
UNION SELECT one, other, body FROM links INDEXED BY links_other_document
WHERE step = ?1 AND other_document = ?2
ORDER BY one, other;

-- links of
SELECT one, other, body FROM links
WHERE step = ?1 AND one IN (SELECT value FROM json_each(?2))
UNION SELECT one, other, body FROM links INDEXED BY links_other
WHERE step = ?1 AND other IN (SELECT value FROM json_each(?2))
ORDER BY one, other;

-- linked with
SELECT other FROM links WHERE step = ?1 AND one = ?2
UNION SELECT one FROM links WHERE step = ?1 AND other = ?2;

-- enter link
INSERT INTO links (step, one, other, one_document, other_document, body) VALUES (?, ?, ?, ?, ?, ?);

-- drop link
DELETE FROM links WHERE step = ? AND one = ? AND other = ?;

-- done with
DELETE FROM touched WHERE step = ? AND "key" = ?;

-- all done with
DELETE FROM touched WHERE step = ? AND "key" IN (SELECT value FROM json_each(?));

-- members beside
SELECT DISTINCT beside.member
FROM finding_members AS mine INDEXED BY finding_members_member
JOIN finding_members AS beside ON beside.step = mine.step AND beside."key" = mine."key"
WHERE mine.step = ?1 AND mine.member IN (SELECT value FROM json_each(?2));

-- keys of members
SELECT DISTINCT "key" FROM finding_members INDEXED BY finding_members_member
WHERE step = ?1 AND member IN (SELECT value FROM json_each(?2)) ORDER BY "key";

-- copies to the letter
SELECT id FROM documents
WHERE fingerprint = (SELECT fingerprint FROM documents WHERE id = ?) ORDER BY id;

-- sharing a band
SELECT DISTINCT there.id
FROM documents AS mine
JOIN bands AS here ON here.document = mine."row"
JOIN bands AS other ON other.kind = here.kind AND other.band = here.band
JOIN documents AS there ON there."row" = other.document
WHERE mine.id = ?1 AND here.kind = ?2 AND there.fingerprint <> mine.fingerprint
ORDER BY there.id;

-- sharing a sentence
WITH telling AS MATERIALIZED (
    SELECT here.band FROM documents JOIN bands AS here ON here.document = documents."row"
    WHERE documents.id = ?1 AND here.kind = ?2
      AND (
          SELECT count(*) FROM (
              SELECT 1 FROM bands WHERE kind = ?2 AND band = here.band LIMIT ?3 + 1
          )
      ) <= ?3
)
SELECT DISTINCT there.id
FROM telling
JOIN bands AS other ON other.kind = ?2 AND other.band = telling.band
JOIN documents AS there ON there."row" = other.document
WHERE there.fingerprint <> (SELECT fingerprint FROM documents WHERE id = ?1)
ORDER BY there.id;

-- touch those sharing a sentence
INSERT INTO touched (step, "key")
SELECT DISTINCT ?4, there.id
FROM documents
JOIN bands AS here ON here.document = documents."row" AND here.kind = ?2
JOIN bands AS other ON other.kind = ?2 AND other.band = here.band
JOIN documents AS there ON there."row" = other.document
WHERE documents.id = ?1 AND there.id <> ?1
  AND (
      SELECT count(*) FROM (
          SELECT 1 FROM bands WHERE kind = ?2 AND band = here.band LIMIT ?3 + 2
      )
  ) <= ?3 + 1
ON CONFLICT DO NOTHING;

-- links by sentences
SELECT one, other, body FROM links
WHERE step = ?1 AND EXISTS (
    SELECT 1
    FROM documents AS mine
    JOIN documents AS yours ON yours.id = links.other
    JOIN bands AS here ON here.document = mine."row" AND here.kind = ?2
    JOIN bands AS there
      ON there.kind = ?2 AND there.band = here.band AND there.document = yours."row"
    WHERE mine.id = links.one
      AND (
          SELECT count(*) FROM (
              SELECT 1 FROM bands WHERE kind = ?2 AND band = here.band LIMIT ?3 + 1
          )
      ) <= ?3
)
ORDER BY one, other;

-- story
SELECT body FROM stories WHERE document = ?;

-- family of
SELECT family FROM documents WHERE id = ?;

-- set family
UPDATE documents SET family = ?2 WHERE id = ?1;

-- set family of names
UPDATE appearances SET family = ?2 WHERE document = ?1;

-- said in
SELECT spans.start, spans."end" FROM claims JOIN spans ON spans.claim = claims.id
WHERE claims.document = ? AND claims.kind = 'statement' AND spans.role IN ('content', 'cue')
ORDER BY spans.start, spans."end";

-- statements of
SELECT id, document, body FROM claims WHERE document = ? AND kind = 'statement' ORDER BY id;

-- statements by id
SELECT id, document, body FROM claims
WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id;

-- report
SELECT
    coalesce(placed, published),
    family,
    (SELECT finding FROM finding_members WHERE member = documents.id AND kind = 'family'),
    (
        SELECT json_group_array(json_array(start, "end")) FROM marks
        WHERE document = documents.id AND kind IN (SELECT value FROM json_each(?2))
    )
FROM documents WHERE id = ?1;

-- speaking
SELECT member, ordinal, finding FROM finding_members
WHERE member IN (SELECT value FROM json_each(?1)) AND kind = 'actor'
UNION ALL
SELECT said.member, said.ordinal, bearers.finding
FROM block_entries AS said INDEXED BY block_entries_member
JOIN bearers ON bearers."key" = said."key"
WHERE said.member IN (SELECT value FROM json_each(?1)) AND said.step = 'actors'
ORDER BY finding DESC;

-- sharing a key
SELECT mine.member, other.member, other.document
FROM block_entries AS mine INDEXED BY block_entries_document
CROSS JOIN block_entries AS other ON other.step = 'utterances' AND other."key" = mine."key"
WHERE mine.document = ?1 AND mine.step = 'utterances' AND other.member <> mine.member;

-- bearers of names
SELECT DISTINCT appearances.document, appearances.name, bearers.finding
FROM appearances JOIN bearers ON bearers."key" = appearances."key"
ORDER BY appearances.document, appearances.name, appearances."key" DESC;

-- bodies named
SELECT DISTINCT document, name FROM appearances
WHERE kind = 'organisation' AND count = 0
ORDER BY document, name;

-- utterances of statements
SELECT member, max(finding) FROM finding_members WHERE kind = 'utterance' GROUP BY member;

-- members of block
SELECT finding, member, ordinal FROM finding_members WHERE step = ? AND "key" = ?;

-- clear findings
DELETE FROM findings WHERE step = ? AND "key" = ?;

-- clear members
DELETE FROM finding_members WHERE step = ? AND "key" = ?;

-- clear names
DELETE FROM finding_names WHERE step = ? AND "key" = ?;

-- keep finding
INSERT INTO findings (step, "key", id, kind, body) VALUES (?, ?, ?, ?, ?);

-- keep member
INSERT INTO finding_members
    (step, "key", finding, kind, member, ordinal, relation, score)
VALUES (:step, :key, :finding, :kind, :member, :ordinal, :relation, :score);

-- bearer of member
SELECT finding FROM finding_members
WHERE member = ?1 AND ordinal = ?2 AND step = ?3 ORDER BY finding LIMIT 1;

-- known finding
SELECT 1 FROM findings WHERE id = ? LIMIT 1;

-- lead to
INSERT INTO redirects (old, new) VALUES (?, ?)
ON CONFLICT (old) DO UPDATE SET new = excluded.new;

-- leading to
SELECT old FROM redirects WHERE new = ?;

-- claims of block
SELECT id, kind, body FROM claims
WHERE id IN (SELECT member FROM block_entries WHERE step = ? AND "key" = ?) ORDER BY id;

-- touch document
INSERT INTO touched (step, "key")
SELECT DISTINCT step, "key" FROM block_entries
WHERE document = ?1 AND step NOT IN (?2, 'utterances')
ON CONFLICT DO NOTHING;

-- touch names of document
INSERT INTO touched (step, "key")
SELECT DISTINCT 'actors', "key" FROM appearances WHERE document = ?
ON CONFLICT DO NOTHING;

-- touch copies
INSERT INTO touched (step, "key")
SELECT ?2, id FROM (
    SELECT copy.id FROM documents AS mine JOIN documents AS copy ON copy.fingerprint = mine.fingerprint
    WHERE mine.id = ?1 ORDER BY copy.id LIMIT 2
) WHERE true
ON CONFLICT DO NOTHING;
