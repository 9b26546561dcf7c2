WITH objects (classid, objid, nsp) AS (
  SELECT 'pg_catalog.pg_class'::regclass::oid, oid, relnamespace FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
  UNION ALL SELECT 'pg_catalog.pg_type'::regclass, oid, typnamespace FROM pg_catalog.pg_type
  UNION ALL SELECT 'pg_catalog.pg_proc'::regclass, oid, pronamespace FROM pg_catalog.pg_proc
  UNION ALL SELECT 'pg_catalog.pg_operator'::regclass, oid, oprnamespace FROM pg_catalog.pg_operator
  UNION ALL SELECT 'pg_catalog.pg_opclass'::regclass, oid, opcnamespace FROM pg_catalog.pg_opclass
  UNION ALL SELECT 'pg_catalog.pg_opfamily'::regclass, oid, opfnamespace FROM pg_catalog.pg_opfamily
  UNION ALL SELECT 'pg_catalog.pg_collation'::regclass, oid, collnamespace FROM pg_catalog.pg_collation
  UNION ALL SELECT 'pg_catalog.pg_conversion'::regclass, oid, connamespace FROM pg_catalog.pg_conversion
  UNION ALL SELECT 'pg_catalog.pg_ts_config'::regclass, oid, cfgnamespace FROM pg_catalog.pg_ts_config
  UNION ALL SELECT 'pg_catalog.pg_ts_dict'::regclass, oid, dictnamespace FROM pg_catalog.pg_ts_dict
  UNION ALL SELECT 'pg_catalog.pg_ts_parser'::regclass, oid, prsnamespace FROM pg_catalog.pg_ts_parser
  UNION ALL SELECT 'pg_catalog.pg_ts_template'::regclass, oid, tmplnamespace FROM pg_catalog.pg_ts_template
  UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::regclass, oid, stxnamespace FROM pg_catalog.pg_statistic_ext
  UNION ALL SELECT 'pg_catalog.pg_extension'::regclass, oid, extnamespace FROM pg_catalog.pg_extension
  UNION ALL SELECT 'pg_catalog.pg_namespace'::regclass, oid, NULL FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\_%'
  UNION ALL SELECT 'pg_catalog.pg_language'::regclass, oid, NULL FROM pg_catalog.pg_language
  UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::regclass, oid, NULL FROM pg_catalog.pg_foreign_data_wrapper
  UNION ALL SELECT 'pg_catalog.pg_foreign_server'::regclass, oid, NULL FROM pg_catalog.pg_foreign_server
  UNION ALL SELECT 'pg_catalog.pg_event_trigger'::regclass, oid, NULL FROM pg_catalog.pg_event_trigger
  UNION ALL SELECT 'pg_catalog.pg_publication'::regclass, oid, NULL FROM pg_catalog.pg_publication
  UNION ALL SELECT 'pg_catalog.pg_cast'::regclass, oid, NULL FROM pg_catalog.pg_cast
  UNION ALL SELECT 'pg_catalog.pg_am'::regclass, oid, NULL FROM pg_catalog.pg_am
  UNION ALL SELECT 'pg_catalog.pg_transform'::regclass, oid, NULL FROM pg_catalog.pg_transform
)
SELECT o.classid, o.objid, i.type, i.identity
FROM objects o
CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) AS i
WHERE o.objid >= 16384
  AND (CAST(? AS text) = '' OR o.nsp = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = CAST(? AS text)))
  AND (o.nsp IS NULL OR NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_namespace t WHERE t.oid = o.nsp AND t.nspname LIKE 'pg\_%temp\_%'))
  AND NOT EXISTS (
    SELECT 1 FROM pg_catalog.pg_depend d
    WHERE d.classid = o.classid AND d.objid = o.objid AND d.objsubid = 0 AND d.deptype IN ('i', 'e'))
ORDER BY o.classid = 'pg_catalog.pg_event_trigger'::regclass DESC, o.classid = 'pg_catalog.pg_namespace'::regclass, o.objid
