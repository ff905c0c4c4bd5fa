WITH mine AS (SELECT oid, nspname FROM pg_namespace
              WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema')
SELECT 'schema ' || nspname FROM mine
UNION ALL SELECT format('relation %s.%s %s persistence %s security %s %s replica %s options %s bound %s partition %s method %s tablespace %s type %s', nspname, relname, relkind,
    relpersistence, relrowsecurity, relforcerowsecurity, relreplident, (SELECT array_agg(o ORDER BY o) FROM unnest(reloptions) o), pg_get_expr(relpartbound, c.oid),
    pg_get_partkeydef(c.oid), (SELECT amname FROM pg_am WHERE oid = relam), reltablespace, reloftype)
  FROM pg_class c JOIN mine m ON m.oid = relnamespace
UNION ALL SELECT format('relation %s populated %s', c.oid::regclass, relispopulated) FROM pg_class c JOIN mine m ON m.oid = relnamespace WHERE relkind = 'm'
UNION ALL SELECT format('column %s.%s.%s %s notnull %s identity %s generated %s collation %s default %s storage %s stats %s compression %s local %s options %s', nspname, relname, attname,
    format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, nullif(attcollation, 0)::regcollation,
    pg_get_expr(adbin, adrelid), attstorage, nullif(attstattarget, -1), attcompression, attislocal, attoptions)
  FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN mine m ON m.oid = relnamespace
  LEFT JOIN pg_attrdef d ON adrelid = attrelid AND adnum = attnum
  WHERE attnum > 0 AND NOT attisdropped AND relkind NOT IN ('i', 'I')
UNION ALL SELECT format('constraint %s %s.%s %s %s local %s', contypid::regtype, conrelid::regclass, conname,
    pg_get_constraintdef(k.oid), convalidated, conislocal)
  FROM pg_constraint k JOIN mine m ON m.oid = connamespace WHERE contype <> 'n'
UNION ALL SELECT format('index %s valid %s clustered %s replica %s parent %s stats %s', pg_get_indexdef(indexrelid), indisvalid, indisclustered, indisreplident,
   (SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = indexrelid), (SELECT array_agg(nullif(attstattarget,-1)) FROM pg_attribute WHERE attrelid = indexrelid)) FROM pg_index
    JOIN pg_class c ON c.oid = indexrelid JOIN mine m ON m.oid = relnamespace
UNION ALL SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid))
  FROM pg_class c JOIN mine m ON m.oid = relnamespace WHERE relkind IN ('v', 'm')
UNION ALL SELECT format('sequence %s.%s %s %s %s %s %s %s %s owned %s', nspname, relname, seqtypid::regtype, seqstart, seqincrement, seqmax, seqmin, seqcache, seqcycle,
   (SELECT format('%s.%s', refobjid::regclass, attname) FROM pg_depend d JOIN pg_attribute a ON a.attrelid = refobjid AND attnum = refobjsubid
     WHERE classid = 'pg_class'::regclass AND objid = seqrelid AND deptype IN ('a', 'i')))
   FROM pg_sequence JOIN pg_class c ON c.oid = seqrelid JOIN mine m ON m.oid = relnamespace
UNION ALL SELECT format('function %s', pg_get_functiondef(p.oid)) FROM pg_proc p JOIN mine m ON m.oid = pronamespace WHERE prokind IN ('f', 'p')
UNION ALL SELECT format('aggregate %s %s %s %s %s', p.oid::regprocedure, aggtransfn, aggfinalfn, aggtranstype::regtype, agginitval) FROM pg_proc p JOIN mine m ON m.oid = pronamespace
    JOIN pg_aggregate ON aggfnoid = p.oid
UNION ALL SELECT format('range %s %s %s %s %s', rngtypid::regtype, rngsubtype::regtype, nullif(rngcollation, 0)::regcollation, rngcanonical, rngsubdiff) FROM pg_range WHERE rngtypid >= 16384
UNION ALL SELECT format('type %s.%s %s %s %s %s %s', nspname, typname, typtype, CASE WHEN typtype='d' THEN format_type(typbasetype, typtypmod) END, typnotnull, typdefault, nullif(typcollation, 0)::regcollation)
  FROM pg_type t JOIN mine m ON m.oid = typnamespace WHERE typtype IN ('e', 'd', 'r')
UNION ALL SELECT format('labels %s %s', enumtypid::regtype, string_agg(enumlabel, ',' ORDER BY enumsortorder)) FROM pg_enum GROUP BY enumtypid
UNION ALL SELECT format('policy %s', p) FROM pg_policies p
UNION ALL SELECT format('trigger %s %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT format('rule %s %s', pg_get_ruledef(r.oid), ev_enabled) FROM pg_rewrite r JOIN pg_class c ON c.oid = ev_class JOIN mine m ON m.oid = relnamespace WHERE rulename <> '_RETURN'
UNION ALL SELECT format('inherits %s %s %s', inhrelid::regclass, inhparent::regclass, inhseqno) FROM pg_inherits
UNION ALL SELECT format('extension %s %s', extname, extnamespace::regnamespace) FROM pg_extension
UNION ALL SELECT format('statistics %s %s', pg_get_statisticsobjdef(oid), to_jsonb(s) -> 'stxstattarget') FROM pg_statistic_ext s
UNION ALL SELECT format('event trigger %s %s %s %s %s', evtname, evtevent, evtfoid::regproc, evtenabled, evttags) FROM pg_event_trigger
UNION ALL SELECT format('publication %s %s %s %s %s %s %s', pubname, puballtables, pubinsert, pubupdate, pubdelete, pubtruncate, (SELECT string_agg(to_jsonb(pt)::text, ',' ORDER BY tablename) FROM pg_publication_tables pt WHERE pt.pubname = p.pubname)) FROM pg_publication p
UNION ALL SELECT format('comment %s %s', (SELECT format('%s %s', type, identity) FROM pg_identify_object(classoid, objoid, objsubid)), description) FROM pg_description
    WHERE objoid >= 16384
UNION ALL SELECT format('owner %s %s', c.oid::regclass, relowner::regrole) FROM pg_class c JOIN mine m ON m.oid = relnamespace
UNION ALL SELECT format('owner function %s %s', p.oid::regprocedure, proowner::regrole) FROM pg_proc p JOIN mine m ON m.oid = pronamespace
UNION ALL SELECT format('owner type %s %s', t.oid::regtype, typowner::regrole) FROM pg_type t JOIN mine m ON m.oid = typnamespace
UNION ALL SELECT format('owner schema %s %s', n.oid::regnamespace, nspowner::regrole) FROM pg_namespace n JOIN mine m ON m.oid = n.oid
UNION ALL SELECT format('grant on %s to %s %s %s', c.oid::regclass, grantee, privilege_type, is_grantable) FROM pg_class c JOIN mine m ON m.oid = relnamespace,
    aclexplode(coalesce(relacl, acldefault(CASE WHEN relkind = 'S' THEN 's' ELSE 'r' END::"char", relowner)))
UNION ALL SELECT format('grant on %s.%s to %s %s %s', c.oid::regclass, attname, grantee, privilege_type, is_grantable) FROM pg_class c JOIN mine m ON m.oid = relnamespace JOIN pg_attribute ON attrelid = c.oid,
    aclexplode(attacl) WHERE NOT attisdropped
UNION ALL SELECT format('grant on %s to %s %s %s', p.oid::regprocedure, grantee, privilege_type, is_grantable) FROM pg_proc p JOIN mine m ON m.oid = pronamespace,
    aclexplode(coalesce(proacl, acldefault('f', proowner)))
UNION ALL SELECT format('grant on type %s to %s %s %s', p.oid::regtype, grantee, privilege_type, is_grantable) FROM pg_type p JOIN mine m ON m.oid = typnamespace,
    aclexplode(coalesce(typacl, acldefault('T', typowner)))
UNION ALL SELECT format('grant on schema %s to %s %s %s', p.nspname, grantee, privilege_type, is_grantable) FROM pg_namespace p JOIN mine m ON m.oid = p.oid,
    aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
UNION ALL SELECT format('default privileges %s %s %s %s', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl) FROM pg_default_acl
UNION ALL SELECT format('composite %s.%s %s', nspname, relname, (SELECT string_agg(format('%s %s', attname, format_type(atttypid, atttypmod)), ',' ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid AND NOT attisdropped))
   FROM pg_class c JOIN mine m ON m.oid = relnamespace WHERE relkind = 'c'
UNION ALL SELECT format('operator %s %s %s %s', o.oid::regoperator, oprcode, oprcom::regoperator, oprnegate::regoperator) FROM pg_operator o JOIN mine m ON m.oid = oprnamespace
UNION ALL SELECT format('collation %s.%s %s', nspname, collname, to_jsonb(o) -> 'colliculocale') FROM pg_collation o JOIN mine m ON m.oid = collnamespace
UNION ALL SELECT format('cast %s %s %s %s', castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext) FROM pg_cast WHERE oid >= 16384
UNION ALL SELECT format('db setting %s', setconfig) FROM pg_db_role_setting
UNION ALL SELECT format('member %s of %s admin %s', member::regrole, roleid::regrole, admin_option) FROM pg_auth_members WHERE member >= 16384 OR roleid >= 16384
UNION ALL SELECT format('grant on database to %s %s %s', grantee, privilege_type, is_grantable) FROM pg_database,
    aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE datname = current_database()
UNION ALL SELECT format('server %s %s %s', srvname, srvversion, srvoptions) FROM pg_foreign_server
UNION ALL SELECT format('foreign table %s %s', ftrelid::regclass, ftoptions) FROM pg_foreign_table
UNION ALL SELECT format('grant on language to %s %s %s', grantee, privilege_type, is_grantable) FROM pg_language,
    aclexplode(coalesce(lanacl, acldefault('l', lanowner))) WHERE lanname = 'plpgsql'
