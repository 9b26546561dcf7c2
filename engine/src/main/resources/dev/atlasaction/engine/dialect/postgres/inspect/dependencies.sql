WITH edges AS (
  SELECT
    CASE
      WHEN rw.rulename = '_RETURN' OR ad.oid IS NOT NULL OR co.conrelid <> 0 OR ix.indexrelid IS NOT NULL THEN 'pg_catalog.pg_class'::regclass::oid
      WHEN co.contypid <> 0 OR cl.relkind = 'c' THEN 'pg_catalog.pg_type'::regclass::oid
      WHEN pr.oid IS NOT NULL THEN 'pg_catalog.pg_publication'::regclass::oid
      ELSE d.classid
    END AS classid,
    CASE
      WHEN rw.rulename = '_RETURN' THEN rw.ev_class
      WHEN ad.oid IS NOT NULL THEN ad.adrelid
      WHEN co.conrelid <> 0 THEN co.conrelid
      WHEN ix.indexrelid IS NOT NULL THEN ix.indrelid
      WHEN co.contypid <> 0 THEN co.contypid
      WHEN cl.relkind = 'c' THEN cl.reltype
      WHEN pr.oid IS NOT NULL THEN pr.prpubid
      ELSE d.objid
    END AS objid,
    CASE
      WHEN ad.oid IS NOT NULL THEN 'default:' || aa.attname
      WHEN co.conrelid <> 0 THEN 'check:' || co.conname
      WHEN ix.indexrelid IS NOT NULL THEN 'index:' || cl.relname
      WHEN ca.attname IS NOT NULL THEN 'column:' || ca.attname
      ELSE ''
    END AS part,
    CASE
      WHEN ext.refobjid IS NOT NULL THEN ext.refclassid
      WHEN rcl.relkind = 'c' THEN 'pg_catalog.pg_type'::regclass::oid
      WHEN rco.conrelid <> 0 OR rix.indexrelid IS NOT NULL OR rtc.relkind <> 'c' THEN 'pg_catalog.pg_class'::regclass::oid
      ELSE d.refclassid
    END AS refclassid,
    CASE
      WHEN ext.refobjid IS NOT NULL THEN ext.refobjid
      WHEN rcl.relkind = 'c' THEN rcl.reltype
      WHEN rco.conrelid <> 0 THEN rco.conrelid
      WHEN rix.indexrelid IS NOT NULL THEN rix.indrelid
      WHEN rtc.relkind <> 'c' THEN rtc.oid
      WHEN rmr.rngtypid IS NOT NULL THEN rmr.rngtypid -- since 14
      WHEN rte.oid IS NOT NULL THEN rte.oid
      ELSE d.refobjid
    END AS refobjid,
    COALESCE(ra.attname, '') AS refcolumn
  FROM pg_catalog.pg_depend d
  LEFT JOIN pg_catalog.pg_rewrite rw ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND rw.oid = d.objid
  LEFT JOIN pg_catalog.pg_attrdef ad ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND ad.oid = d.objid
  LEFT JOIN pg_catalog.pg_attribute aa ON aa.attrelid = ad.adrelid AND aa.attnum = ad.adnum
  LEFT JOIN pg_catalog.pg_constraint co ON d.classid = 'pg_catalog.pg_constraint'::regclass AND co.oid = d.objid
  LEFT JOIN pg_catalog.pg_class cl ON d.classid = 'pg_catalog.pg_class'::regclass AND cl.oid = d.objid
  LEFT JOIN pg_catalog.pg_attribute ca ON ca.attrelid = cl.oid AND ca.attnum = d.objsubid AND d.objsubid > 0
  LEFT JOIN pg_catalog.pg_index ix ON ix.indexrelid = cl.oid
  LEFT JOIN pg_catalog.pg_class rcl ON d.refclassid = 'pg_catalog.pg_class'::regclass AND rcl.oid = d.refobjid
  LEFT JOIN pg_catalog.pg_index rix ON rix.indexrelid = rcl.oid
  LEFT JOIN pg_catalog.pg_attribute ra ON ra.attrelid = rcl.oid AND ra.attnum = d.refobjsubid AND d.refobjsubid > 0
  LEFT JOIN pg_catalog.pg_constraint rco ON d.refclassid = 'pg_catalog.pg_constraint'::regclass AND rco.oid = d.refobjid
  LEFT JOIN pg_catalog.pg_type rt ON d.refclassid = 'pg_catalog.pg_type'::regclass AND rt.oid = d.refobjid
  LEFT JOIN pg_catalog.pg_type rte ON rte.oid = rt.typelem AND rt.typcategory = 'A' AND rt.typlen = -1
  LEFT JOIN pg_catalog.pg_range rmr ON rmr.rngmultitypid = COALESCE(rte.oid, rt.oid) -- since 14
  LEFT JOIN pg_catalog.pg_publication_rel pr ON d.classid = 'pg_catalog.pg_publication_rel'::regclass AND pr.oid = d.objid
  LEFT JOIN pg_catalog.pg_class rtc ON rtc.oid = COALESCE(rte.typrelid, rt.typrelid)
  LEFT JOIN pg_catalog.pg_depend ext ON ext.classid = d.refclassid AND ext.objid = d.refobjid AND ext.deptype = 'e'
  WHERE d.objid >= 16384
    AND d.refobjid >= 16384
    AND d.deptype IN ('n', 'a', 'i')
    AND d.refclassid <> 'pg_catalog.pg_namespace'::regclass
    AND co.contype IS DISTINCT FROM 'f'
    AND co.contype IS DISTINCT FROM 't'
    AND NOT (cl.relkind IS NOT DISTINCT FROM 'S' AND d.deptype IN ('a', 'i'))
)
SELECT DISTINCT classid, objid, part, refclassid, refobjid, refcolumn
FROM edges
WHERE (classid, objid) <> (refclassid, refobjid)
ORDER BY classid, objid, part, refclassid, refobjid, refcolumn
