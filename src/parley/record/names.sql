-- What is asked and written for each name that a run touches: thousands of times, so kept as text.
-- Lists are given as JSON. A query's name stands in the comment before it.

-- whole
SELECT count(DISTINCT document), count(DISTINCT fingerprint)
FROM appearances WHERE "key" IN (SELECT value FROM json_each(?));

-- by name
SELECT name, sum(count), count(DISTINCT fingerprint) AS families
FROM appearances WHERE "key" IN (SELECT value FROM json_each(?))
GROUP BY name ORDER BY families DESC, name LIMIT 40;

-- by role
SELECT role, count(DISTINCT document), count(DISTINCT fingerprint) AS families,
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

-- lead nowhere
DELETE FROM redirects WHERE old = ?;
