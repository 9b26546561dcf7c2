WITH scope (oid, name) AS (
  SELECT n.oid, n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (CAST(? AS text[]))
), found (classid, oid, kind, schema, name, reason) AS (
  SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid, 'type', s.name, t.typname::text, ''
  FROM pg_catalog.pg_type t
  JOIN scope s ON s.oid = t.typnamespace
  WHERE t.typtype = 'b' AND t.typcategory <> 'A'
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid, c.oid, CASE c.relkind WHEN 'f' THEN 'foreign_table' WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized' ELSE 'table' END, s.name, c.relname::text,
    CASE c.relkind WHEN 'f' THEN 'it has constraints, parents, comments or generated columns' WHEN 'i' THEN 'it is not valid: a concurrent build of it failed' WHEN 'I' THEN 'it is not valid: partitions lack it' ELSE 'the user of the URL has no privilege to see it' END
  FROM pg_catalog.pg_class c
  JOIN scope s ON s.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
  WHERE (c.relkind = 'f' AND NOT (NOT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid) AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n') AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_description d WHERE d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid > 0) AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND (to_jsonb(a) ->> 'attgenerated' <> '' OR a.attcollation <> t.typcollation)))) OR NOT i.indisvalid OR (c.relkind IN ('r', 'p', 'v', 'm')
    AND NOT (pg_catalog.pg_has_role(c.relowner, 'USAGE')
      OR pg_catalog.has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
      OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')))
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid, q.seqrelid, 'sequence', s.name, c.relname::text, CASE
      WHEN k.serial THEN 'it belongs to the serial column ' || k.owner || ', of which its options are not supported'
      ELSE 'it belongs to the column ' || k.owner || ', which is not serial' END
  FROM pg_catalog.pg_sequence q
  JOIN pg_catalog.pg_class c ON c.oid = q.seqrelid
  JOIN scope s ON s.oid = c.relnamespace
  JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = q.seqrelid AND d.deptype = 'a' AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0
  JOIN LATERAL (
    SELECT t.relname || '.' || a.attname AS owner, a.attnotnull AND a.atttypid IN (20, 21, 23) AND COALESCE(
        pg_catalog.pg_get_expr(f.adbin, f.adrelid) = 'nextval(' || quote_literal(q.seqrelid::regclass::text) || '::regclass)'
        AND (c.relname = t.relname || '_' || a.attname || '_seq' OR c.relname ~ '^[A-Za-z0-9_$]+_[A-Za-z0-9_$]+_seq$'), false) AS serial,
      q.seqstart = 1 AND q.seqincrement = 1 AND q.seqmin = 1 AND q.seqcache = 1 AND NOT q.seqcycle
        AND q.seqmax = CASE q.seqtypid WHEN 21 THEN 32767 WHEN 23 THEN 2147483647 ELSE 9223372036854775807 END AS usual
    FROM pg_catalog.pg_class t
    JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
    LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = t.oid AND f.adnum = a.attnum
    WHERE t.oid = d.refobjid
  ) k ON NOT (k.serial AND k.usual)
  UNION ALL
  SELECT 'pg_catalog.pg_conversion'::regclass::oid, o.oid, 'conversion', s.name, o.conname::text, '' FROM pg_catalog.pg_conversion o JOIN scope s ON s.oid = o.connamespace
  UNION ALL
  SELECT 'pg_catalog.pg_operator'::regclass::oid, o.oid, 'operator', s.name, o.oprname || '(' || pg_catalog.format_type(NULLIF(o.oprleft, 0), NULL) || ', ' || pg_catalog.format_type(o.oprright, NULL) || ')', '' FROM pg_catalog.pg_operator o JOIN scope s ON s.oid = o.oprnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_opclass'::regclass::oid, o.oid, 'operator_class', s.name, o.opcname::text, '' FROM pg_catalog.pg_opclass o JOIN scope s ON s.oid = o.opcnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_opfamily'::regclass::oid, o.oid, 'operator_family', s.name, o.opfname::text, '' FROM pg_catalog.pg_opfamily o JOIN scope s ON s.oid = o.opfnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_ts_config'::regclass::oid, o.oid, 'text_search_configuration', s.name, o.cfgname::text, '' FROM pg_catalog.pg_ts_config o JOIN scope s ON s.oid = o.cfgnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_ts_dict'::regclass::oid, o.oid, 'text_search_dictionary', s.name, o.dictname::text, '' FROM pg_catalog.pg_ts_dict o JOIN scope s ON s.oid = o.dictnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_ts_parser'::regclass::oid, o.oid, 'text_search_parser', s.name, o.prsname::text, '' FROM pg_catalog.pg_ts_parser o JOIN scope s ON s.oid = o.prsnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_ts_template'::regclass::oid, o.oid, 'text_search_template', s.name, o.tmplname::text, '' FROM pg_catalog.pg_ts_template o JOIN scope s ON s.oid = o.tmplnamespace
  UNION ALL
  SELECT 'pg_catalog.pg_extension'::regclass::oid, o.oid, 'extension', s.name, o.extname::text, 'the URL is bound to a schema' FROM pg_catalog.pg_extension o JOIN scope s ON s.oid = o.extnamespace WHERE NOT CAST(? AS boolean)
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid, c.oid, 'comment', s.name, 'constraint ' || c.relname || '.' || o.conname, 'comments of constraints are not supported'
  FROM pg_catalog.pg_description d
  JOIN pg_catalog.pg_constraint o ON o.oid = d.objoid
  JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
  JOIN scope s ON s.oid = o.connamespace
  WHERE d.classoid = 'pg_catalog.pg_constraint'::regclass
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid, c.oid, 'comment', s.name, 'field ' || c.relname || '.' || a.attname, 'comments of fields are not supported'
  FROM pg_catalog.pg_description d
  JOIN pg_catalog.pg_class c ON c.oid = d.objoid AND c.relkind = 'c'
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid
  JOIN scope s ON s.oid = c.relnamespace
  WHERE d.classoid = 'pg_catalog.pg_class'::regclass
  UNION ALL
  SELECT 'pg_catalog.pg_type'::regclass::oid, t.oid, 'comment', s.name, 'enum ' || t.typname, 'comments of enums are not supported'
  FROM pg_catalog.pg_description d
  JOIN pg_catalog.pg_type t ON t.oid = d.objoid AND t.typtype = 'e'
  JOIN scope s ON s.oid = t.typnamespace
  WHERE d.classoid = 'pg_catalog.pg_type'::regclass AND d.objsubid = 0
  UNION ALL
  SELECT 'pg_catalog.pg_authid'::regclass::oid, a.grantee, 'grant', a.schema, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(a.grantee)::text END, 'privileges are managed only where mode { permissions = true } asks for it; this role has them on ' || count(DISTINCT a.oid) || CASE count(DISTINCT a.oid) WHEN 1 THEN ' object' ELSE ' objects' END
  FROM (
    SELECT s.name AS schema, c.oid, c.relowner AS owner, (pg_catalog.aclexplode(c.relacl)).grantee
    FROM pg_catalog.pg_class c JOIN scope s ON s.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
    UNION ALL
    SELECT s.name, p.oid, p.proowner, (pg_catalog.aclexplode(p.proacl)).grantee
    FROM pg_catalog.pg_proc p JOIN scope s ON s.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e WHERE e.classid = 'pg_catalog.pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
    UNION ALL
    SELECT s.name, n.oid, n.nspowner, (pg_catalog.aclexplode(n.nspacl)).grantee
    FROM pg_catalog.pg_namespace n JOIN scope s ON s.oid = n.oid
    WHERE n.nspname <> 'public'
  ) AS a
  WHERE a.grantee <> a.owner
  GROUP BY a.schema, a.grantee
  UNION ALL
  SELECT 'pg_catalog.pg_default_acl'::regclass::oid, o.oid, 'default_permission', COALESCE(s.name, ''), 'of ' || pg_catalog.pg_get_userbyid(o.defaclrole), CASE
      WHEN o.defaclnamespace = 0 AND o.defaclobjtype IN ('f', 'T') AND NOT EXISTS (SELECT 1 FROM pg_catalog.aclexplode(o.defaclacl) a WHERE a.grantee = 0) THEN 'what it takes from PUBLIC is not supported'
      ELSE 'it is managed only where mode { default_permissions = true } asks for it' END
  FROM pg_catalog.pg_default_acl o
  LEFT JOIN scope s ON s.oid = o.defaclnamespace
  WHERE s.oid IS NOT NULL OR (o.defaclnamespace = 0 AND CAST(? AS boolean))
  UNION ALL
  SELECT d.classid, d.oid, d.kind, '', d.name, ''
  FROM (
    SELECT 0::oid, o.subdbid, 'subscription', o.subname::text FROM pg_catalog.pg_subscription o JOIN pg_catalog.pg_database b ON b.oid = o.subdbid WHERE b.datname = current_database()
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::regclass::oid, o.oid, 'foreign_data_wrapper', o.fdwname::text FROM pg_catalog.pg_foreign_data_wrapper o
    UNION ALL
    SELECT 'pg_catalog.pg_cast'::regclass::oid, o.oid, 'cast', pg_catalog.format_type(o.castsource, NULL) || ' as ' || pg_catalog.format_type(o.casttarget, NULL) FROM pg_catalog.pg_cast o WHERE o.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_transform'::regclass::oid, o.oid, 'transform', pg_catalog.format_type(o.trftype, NULL) FROM pg_catalog.pg_transform o
    UNION ALL
    SELECT 'pg_catalog.pg_language'::regclass::oid, o.oid, 'language', o.lanname::text FROM pg_catalog.pg_language o WHERE o.oid >= 16384
    UNION ALL
    SELECT 'pg_catalog.pg_am'::regclass::oid, o.oid, 'access_method', o.amname::text FROM pg_catalog.pg_am o WHERE o.oid >= 16384
    UNION ALL
    SELECT DISTINCT 0::oid, 0::oid, 'security_label', o.objtype || ' ' || o.objname FROM pg_catalog.pg_seclabels o
  ) AS d (classid, oid, kind, name)
  WHERE CAST(? AS boolean)
)
SELECT f.kind, f.schema, f.name, CASE f.reason WHEN '' THEN 'this kind of object is not supported' ELSE f.reason END
FROM found f
WHERE f.classid = 'pg_catalog.pg_authid'::regclass OR NOT EXISTS (
  SELECT 1 FROM pg_catalog.pg_depend d
  WHERE d.classid = f.classid AND d.objid = f.oid AND d.deptype IN ('e', 'i'))
