-- References that no foreign key holds, because they lead to one table or another.
-- Each query yields where it stands, and what is wrong. A touched block is replaced by the next run.

SELECT finding, 'its member ' || member || ' is not there'
FROM finding_members AS listed
WHERE NOT EXISTS (SELECT 1 FROM documents WHERE documents.id = listed.member)
  AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.id = listed.member)
  AND NOT EXISTS (
      SELECT 1 FROM touched WHERE touched.step = listed.step AND touched."key" = listed."key"
  )
  AND NOT EXISTS (
      SELECT 1 FROM touched
      WHERE listed.step IN ('kinship', 'utterances')
        AND touched.step IN (listed.step, listed.step || ' to gather')
  )
  AND NOT EXISTS (
      SELECT 1 FROM bearers JOIN touched ON touched.step = 'actors' AND touched."key" = bearers."key"
      WHERE bearers.finding = listed.finding
  )
ORDER BY finding, member, ordinal;

SELECT finding, 'it is speaker ' || ordinal || ' of ' || member || ', who is not there'
FROM finding_members AS listed
WHERE EXISTS (SELECT 1 FROM claims WHERE claims.id = listed.member)
  AND NOT EXISTS (
      SELECT 1 FROM speakers
      WHERE speakers.claim = listed.member AND speakers.ordinal = listed.ordinal
  )
  AND listed.kind = 'actor'
  AND NOT EXISTS (
      SELECT 1 FROM touched WHERE touched.step = listed.step AND touched."key" = listed."key"
  )
  AND NOT EXISTS (
      SELECT 1 FROM bearers JOIN touched ON touched.step = 'actors' AND touched."key" = bearers."key"
      WHERE bearers.finding = listed.finding
  )
ORDER BY finding, member, ordinal;

SELECT finding, 'the finding of this member is not there'
FROM finding_members AS listed
WHERE NOT EXISTS (
    SELECT 1 FROM findings
    WHERE findings.step = listed.step AND findings."key" = listed."key"
      AND findings.id = listed.finding
)
ORDER BY finding, member, ordinal;

SELECT member, 'it stands in the block ' || step || ' ' || "key" || ' and is not there'
FROM block_entries AS entered
WHERE member <> document
  AND NOT EXISTS (
      SELECT 1 FROM claims
      WHERE claims.id = entered.member AND claims.document = entered.document
  )
ORDER BY member, step, "key";

SELECT redirects.old, 'it leads to ' || redirects.new || ', which is not there'
FROM redirects
WHERE NOT EXISTS (SELECT 1 FROM findings WHERE findings.id = redirects.new)
  AND NOT EXISTS (SELECT 1 FROM redirects AS further WHERE further.old = redirects.new)
ORDER BY redirects.old;

SELECT name, 'it holds documents and was never begun'
FROM sightings AS seen
WHERE NOT EXISTS (
    SELECT 1 FROM readings WHERE readings.name = seen.name AND readings.sha256 = seen.sha256
)
ORDER BY name;

SELECT bearers."key", 'its actor is not there'
FROM bearers
WHERE NOT EXISTS (SELECT 1 FROM findings WHERE findings.id = bearers.finding)
ORDER BY bearers."key";

SELECT verdicts.one, 'a verdict on ' || verdicts.other || ' stands from one end only'
FROM verdicts
WHERE NOT EXISTS (
    SELECT 1 FROM verdicts AS back WHERE back.one = verdicts.other AND back.other = verdicts.one
)
ORDER BY verdicts.one, verdicts.other;

SELECT one, 'it is linked with ' || other || ', and one of them is not there'
FROM links
WHERE (
    NOT EXISTS (
        SELECT 1 FROM documents WHERE documents.id = links.one
        UNION ALL SELECT 1 FROM claims
        WHERE claims.id = links.one AND claims.document = links.one_document
    )
    OR NOT EXISTS (
        SELECT 1 FROM documents WHERE documents.id = links.other
        UNION ALL SELECT 1 FROM claims
        WHERE claims.id = links.other AND claims.document = links.other_document
    )
)
AND NOT EXISTS (
    SELECT 1 FROM touched
    WHERE touched.step = links.step AND touched."key" IN (links.one_document, links.other_document)
)
ORDER BY one, other;

SELECT id, 'its family ' || family || ' is not that in which it stands'
FROM documents
WHERE family <> coalesce(
    (
        SELECT finding FROM finding_members
        WHERE finding_members.member = documents.id AND finding_members.kind = 'family'
    ),
    id
)
AND NOT EXISTS (SELECT 1 FROM touched WHERE touched.step IN ('kinship', 'kinship to gather'))
ORDER BY id;
