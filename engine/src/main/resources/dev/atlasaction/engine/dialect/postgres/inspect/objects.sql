WITH scope (oid) AS (SELECT unnest(CAST(? AS oid[])))
SELECT o.kind, o.classid, o.oid, o.namespace, o.fields, o.list0, o.list1, o.list2, o.list3, d.description
FROM (
/* objects */
) AS o (kind, classid, oid, namespace, fields, list0, list1, list2, list3)
LEFT JOIN pg_catalog.pg_description d ON d.classoid = o.classid AND d.objoid = o.oid AND d.objsubid = 0
