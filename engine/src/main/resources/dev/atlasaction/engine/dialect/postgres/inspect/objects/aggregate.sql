SELECT
  'aggregate',
  'pg_catalog.pg_proc'::regclass::oid,
  p.oid,
  p.pronamespace,
  ARRAY[
    p.proname::text,
    a.aggkind::text,
    a.aggnumdirectargs::text,
    pg_catalog.format_type(a.aggtranstype, NULL),
    fn.nspname::text,
    f.proname::text,
    p.proparallel::text,
    '=' || a.agginitval],
  p.proargnames,
  (SELECT array_agg(pg_catalog.format_type(t.type, NULL) ORDER BY t.ord)
   FROM unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS t (type, ord)),
  p.proargmodes::text[],
  ARRAY[
    'SSPACE', NULLIF(a.aggtransspace, 0)::text,
    'FINALFUNC', NULLIF(a.aggfinalfn, 0)::regproc::text,
    'FINALFUNC_EXTRA', NULLIF(a.aggfinalextra, false)::text,
    'FINALFUNC_MODIFY', CASE WHEN a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN a.aggfinalmodify::text END, -- since 11
    'COMBINEFUNC', NULLIF(a.aggcombinefn, 0)::regproc::text,
    'SERIALFUNC', NULLIF(a.aggserialfn, 0)::regproc::text,
    'DESERIALFUNC', NULLIF(a.aggdeserialfn, 0)::regproc::text,
    'MSFUNC', NULLIF(a.aggmtransfn, 0)::regproc::text,
    'MINVFUNC', NULLIF(a.aggminvtransfn, 0)::regproc::text,
    'MSTYPE', CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END,
    'MSSPACE', NULLIF(a.aggmtransspace, 0)::text,
    'MFINALFUNC', NULLIF(a.aggmfinalfn, 0)::regproc::text,
    'MFINALFUNC_EXTRA', NULLIF(a.aggmfinalextra, false)::text,
    'MFINALFUNC_MODIFY', CASE WHEN a.aggmtransfn <> 0 AND a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN a.aggmfinalmodify::text END, -- since 11
    'MINITCOND', '=' || a.aggminitval,
    'SORTOP', (SELECT 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')' FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace WHERE o.oid = a.aggsortop)]
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
JOIN scope ON scope.oid = p.pronamespace
JOIN pg_catalog.pg_proc f ON f.oid = a.aggtransfn
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
WHERE NOT EXISTS (
  SELECT 1 FROM pg_catalog.pg_depend d
  WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
