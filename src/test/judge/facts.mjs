// What PostgreSQL's parse tree says of a statement, in sqllint's words: a list of operations, each with the members that it must
// have. A member's value is compared as it is; a function is a test of sqllint's value that PostgreSQL's parser itself carries out.

/** Both have this string, and it is the same tree to the server. */
export function facts(stmt, parse) {
  const [kind, v] = Object.entries(stmt)[0];
  const read = READERS[kind];
  return read ? read(v, new Texts(parse)) : null;
}

/** A tree without the places where its parts stood in the text, and with one spelling for what means the same to the server. */
export function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== 'object') return node;
  const [kind] = Object.keys(node);
  if (SPELLINGS[kind] && node[kind] && typeof node[kind] === 'object') return SPELLINGS[kind](node[kind]);
  const entries = Object.entries(node).filter(([k, x]) => x !== undefined && !/(^|_)(location|start|end|len)$/.test(k) && !WITHOUT_MEANING.has(x));
  return Object.fromEntries(entries.map(([k, x]) => [k, k === 'names' || k === 'funcname' ? shortName(bare(x)) : bare(x)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const WITHOUT_MEANING = new Set(['SORTBY_ASC', 'SORTBY_DEFAULT', 'COERCE_SQL_SYNTAX', 'COERCE_EXPLICIT_CALL', 'COERCE_EXPLICIT_CAST', 'COERCE_IMPLICIT_CAST']);

/** The grammar adds this schema to the types and functions that it has words for. */
const shortName = names => (names.length === 2 && names[0].String?.sval === 'pg_catalog' ? names.slice(1) : names);

/** The size of an array means nothing, nor does a scale of 0. */
function typeName({ names, typmods, arrayBounds, setof, pct_type }) {
  const name = shortName(bare(names));
  const only = name.length === 1 && name[0].String.sval;
  const modifiers = only === 'numeric' && typmods?.length === 2 && !typmods[1].A_Const?.ival?.ival ? typmods.slice(0, 1) : typmods;
  return { name: only ? TYPES[only] ?? only : name, modifiers: bare(modifiers ?? []), dimensions: (arrayBounds ?? []).length, setof, pct_type };
}

const VALUES_OF_SQL = { CURRENT_ROLE: 'current_user', USER: 'current_user' };

const TYPES = { serial2: 'smallserial', serial4: 'serial', serial8: 'bigserial' };

const SPELLINGS = {
  TypeName: v => ({ TypeName: typeName(v) }),
  A_Indirection: v => {
    const inner = v.arg.A_Indirection;
    return inner ? bare({ A_Indirection: { arg: inner.arg, indirection: [...inner.indirection, ...v.indirection] } }) : { Indirection: [bare(v.arg), bare(v.indirection)] };
  },
  SQLValueFunction: v => {
    const op = v.op.replace('SVFOP_', '').replace(/_N$/, '');
    const name = VALUES_OF_SQL[op] ?? op.toLowerCase();
    return { FuncCall: { args: v.typmod >= 0 ? [v.typmod] : undefined, funcname: [{ String: { sval: name } }] } };
  },
  CaseExpr: v => ({
    Case: [
      ...v.args.map(({ CaseWhen: w }) => [bare(v.arg ? equality(v.arg, w.expr) : w.expr), bare(w.result)]),
      v.defresult ? bare(v.defresult) : null,
    ],
  }),
  BoolExpr: v => ({ [v.boolop]: v.args.flatMap(a => (a.BoolExpr?.boolop === v.boolop && v.boolop !== 'NOT_EXPR' ? bare(a)[v.boolop] : [bare(a)])) }),
};

const equality = (lexpr, rexpr) => ({ A_Expr: { kind: 'AEXPR_OP', name: [{ String: { sval: '=' } }], lexpr, rexpr } });

export const same = (a, b) => JSON.stringify(bare(a)) === JSON.stringify(bare(b));

/** Tests of texts that sqllint gives: each is put back into a statement, which must parse to the same tree. */
class Texts {
  constructor(parse) {
    this.parse = parse;
  }
  /** The text, set into a statement, has a part that equals the node. */
  inside(node, statement, part) {
    const holds = text => {
      const tree = this.one(statement(text));
      try {
        return tree !== null && same(part(tree) ?? null, node ?? null);
      } catch {
        return false; // the text makes another statement than it should
      }
    };
    const test = text => holds(text) || holds(quoted(text, node));
    test.wanted = JSON.stringify(bare(node));
    return test;
  }
  one(sql) {
    try {
      const { stmts } = this.parse(sql);
      return stmts.length === 1 ? stmts[0].stmt : null;
    } catch {
      return null;
    }
  }
  expression(node) {
    return this.inside(node, t => `SELECT ${t}`, s => s.SelectStmt.targetList?.[0]?.ResTarget.val);
  }
  type(node) {
    return node.pct_type ? t => t.endsWith('%type') : this.inside({ TypeName: node }, t => `SELECT NULL::${t}`, s => ({ TypeName: s.SelectStmt.targetList[0].ResTarget.val.TypeCast.typeName }));
  }
  whole(kind, node) {
    return this.inside({ [kind]: node }, t => t, s => s);
  }
}

/** sqllint writes names without quotes; the text with quotes around the names that the node holds. */
function quoted(text, node) {
  const found = new Set();
  const collect = (n, inName) => {
    if (Array.isArray(n)) n.forEach(x => collect(x, inName));
    else if (n && typeof n === 'object') {
      for (const [k, x] of Object.entries(n)) {
        if (k === 'sval' && inName && typeof x === 'string') found.add(x);
        collect(x, NAMES.has(k) || (inName && k !== 'A_Const'));
      }
    }
  };
  collect(node, false);
  const names = [...found].filter(n => n && n !== '*' && n !== 'pg_catalog').sort((a, b) => b.length - a.length);
  if (!names.length) return text;
  const pattern = names.map(n => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`('(?:[^']|'')*'|"[^"]*")|(?<![\\w"])(${pattern})(?![\\w"])`, 'g'), (all, literal, name) => (literal ? all : `"${name.replaceAll('"', '""')}"`));
}
const NAMES = new Set(['fields', 'funcname', 'names', 'indirection', 'collname', 'collation', 'opclass', 'items']);

// ---- names -------------------------------------------------------------------------------------------------------------------
const dotted = (schema, name) => (schema && schema !== 'public' ? `${schema}.${name}` : name);
const relation = r => dotted(r.schemaname, r.relname);
const strings = list => (list ?? []).map(n => n.String?.sval);
const joined = list => {
  const n = strings(list);
  return dotted(n.at(-2), n.at(-1));
};
const objectName = o =>
  o.List ? joined(o.List.items) : o.TypeName ? joined(o.TypeName.names) : o.ObjectWithArgs ? joined(o.ObjectWithArgs.objname) : o.String?.sval;
const yes = x => Boolean(x);
const listed = list => (list?.length ? list : undefined);
const cascades = v => v.behavior === 'DROP_CASCADE';
const ACTIONS = { a: 'no action', r: 'restrict', c: 'cascade', n: 'set null', d: 'set default' };

// ---- tables ------------------------------------------------------------------------------------------------------------------
function constraint(table, c, texts, column) {
  const columns = keys => (column && !keys ? [column] : strings(keys));
  const deferral = c.deferrable || c.initdeferred ? { deferrable: yes(c.deferrable), initiallyDeferred: yes(c.initdeferred) } : undefined;
  const key = { table, name: c.conname, usingIndex: c.indexname, include: listed(strings(c.including)), withoutOverlaps: yes(c.without_overlaps), deferral };
  switch (c.contype) {
    case 'CONSTR_PRIMARY':
      return [{ operation: 'add-primary-key', ...key, columns: c.indexname ? [] : columns(c.keys) }];
    case 'CONSTR_UNIQUE':
      return [{ operation: 'add-unique', ...key, columns: c.indexname ? [] : columns(c.keys), nullsNotDistinct: yes(c.nulls_not_distinct) }];
    case 'CONSTR_FOREIGN':
      return [
        {
          operation: 'add-foreign-key',
          table,
          name: c.conname,
          columns: columns(c.fk_attrs),
          references: relation(c.pktable),
          referencedColumns: listed(strings(c.pk_attrs)),
          onDelete: onDelete(c),
          onUpdate: ACTIONS[c.fk_upd_action],
          match: c.fk_matchtype === 'f' ? 'full' : 'simple',
          period: yes(c.fk_with_period),
          notValid: yes(c.skip_validation),
          enforced: yes(c.is_enforced),
          deferral,
        },
      ];
    case 'CONSTR_CHECK':
      return [
        {
          operation: 'add-check',
          table,
          name: c.conname,
          condition: texts.expression(c.raw_expr),
          noInherit: yes(c.is_no_inherit),
          notValid: yes(c.skip_validation),
          enforced: yes(c.is_enforced),
        },
      ];
    case 'CONSTR_EXCLUSION':
      return [
        {
          operation: 'add-exclusion',
          table,
          name: c.conname,
          definition: texts.inside({ ...c, conname: undefined, deferrable: undefined, initdeferred: undefined }, t => `ALTER TABLE t ADD EXCLUDE ${t}`, s => {
            const made = s.AlterTableStmt.cmds[0].AlterTableCmd.def.Constraint;
            return { ...made, conname: undefined, deferrable: undefined, initdeferred: undefined };
          }),
          deferral,
        },
      ];
    case 'CONSTR_NOTNULL':
      return column
        ? []
        : [{ operation: 'add-not-null-constraint', table, name: c.conname, column: strings(c.keys)[0], noInherit: yes(c.is_no_inherit), notValid: yes(c.skip_validation) }];
    default:
      return [];
  }
}

const onDelete = c => ACTIONS[c.fk_del_action] + (c.fk_del_set_cols ? ` (${strings(c.fk_del_set_cols).join(', ')})` : '');

/** The attributes of constraints stand behind them in a column's list and belong to the one before. */
function columnConstraints(def) {
  const found = [];
  for (const { Constraint: c } of def.constraints ?? []) {
    const last = found.at(-1);
    switch (c.contype) {
      case 'CONSTR_ATTR_DEFERRABLE': last.deferrable = true; break;
      case 'CONSTR_ATTR_NOT_DEFERRABLE': case 'CONSTR_ATTR_IMMEDIATE': break;
      case 'CONSTR_ATTR_DEFERRED': last.deferrable = last.initdeferred = true; break;
      case 'CONSTR_ATTR_ENFORCED': last.is_enforced = true; break;
      case 'CONSTR_ATTR_NOT_ENFORCED': last.is_enforced = false; last.skip_validation = true; break;
      default: found.push({ ...c });
    }
  }
  return found;
}

function definition(def, texts) {
  const own = columnConstraints(def);
  const of = type => own.find(c => c.contype === type);
  const generated = of('CONSTR_GENERATED');
  const identity = of('CONSTR_IDENTITY');
  const initial = of('CONSTR_DEFAULT');
  return {
    column: def.colname,
    type: def.typeName ? texts.type(def.typeName) : '',
    notNull: yes(of('CONSTR_NOTNULL')),
    hasDefault: yes(initial),
    default: initial && texts.expression(initial.raw_expr),
    generated: yes(generated),
    generatedExpression: generated && texts.expression(generated.raw_expr),
    stored: generated && generated.generated_kind === 's',
    identity: yes(identity),
    identityAlways: identity && identity.generated_when === 'a',
    notNullName: of('CONSTR_NOTNULL')?.conname,
    collation: def.collClause && joined(def.collClause.collname),
  };
}

const constraintsOf = (table, def, texts) => columnConstraints(def).flatMap(c => constraint(table, c, texts, def.colname));

function createTable(v, texts) {
  const table = relation(v.relation);
  const elements = v.tableElts ?? [];
  const columns = elements.filter(e => e.ColumnDef).map(e => e.ColumnDef);
  const part = v.partbound;
  return [
    {
      operation: 'create-table',
      table,
      ifNotExists: yes(v.if_not_exists),
      temporary: v.relation.relpersistence === 't',
      unlogged: v.relation.relpersistence === 'u',
      columns: columns.map(c => c.colname),
      definitions: columns.map(c => definition(c, texts)),
      partitionOf: part && relation(v.inhRelations[0].RangeVar),
      partitionBound: part && texts.inside(part, t => `CREATE TABLE t PARTITION OF u ${t}`, s => s.CreateStmt.partbound),
      partitionBy: v.partspec && texts.inside(v.partspec, t => `CREATE TABLE t () PARTITION BY ${t}`, s => s.CreateStmt.partspec),
      inherits: part ? undefined : listed((v.inhRelations ?? []).map(r => relation(r.RangeVar))),
      like: listed(elements.filter(e => e.TableLikeClause).map(e => ({ table: relation(e.TableLikeClause.relation) }))),
      ofType: v.ofTypename && joined(v.ofTypename.names),
    },
    ...elements.flatMap(e =>
      e.ColumnDef ? constraintsOf(table, e.ColumnDef, texts) : e.Constraint ? constraint(table, e.Constraint, texts) : [],
    ),
  ];
}

const TRIGGERS = {
  AT_EnableTrig: 'enable-trigger', AT_EnableTrigAll: 'enable-trigger', AT_EnableTrigUser: 'enable-trigger', AT_EnableAlwaysTrig: 'enable-trigger',
  AT_EnableReplicaTrig: 'enable-trigger', AT_DisableTrig: 'disable-trigger', AT_DisableTrigAll: 'disable-trigger', AT_DisableTrigUser: 'disable-trigger',
};

function alterTableAction(table, command, texts) {
  const c = command.AlterTableCmd;
  const of = (operation, members = {}) => [{ operation, table, ...members }];
  switch (c.subtype) {
    case 'AT_AddColumn':
      return [
        { operation: 'add-column', table, ...definition(c.def.ColumnDef, texts), ifNotExists: yes(c.missing_ok) },
        ...constraintsOf(table, c.def.ColumnDef, texts),
      ];
    case 'AT_DropColumn': return of('drop-column', { column: c.name, ifExists: yes(c.missing_ok), cascade: cascades(c) });
    case 'AT_ColumnDefault':
      return c.def ? of('set-default', { column: c.name, value: texts.expression(c.def) }) : of('drop-default', { column: c.name });
    case 'AT_SetNotNull': return of('set-not-null', { column: c.name });
    case 'AT_DropNotNull': return of('drop-not-null', { column: c.name });
    case 'AT_AlterColumnType': {
      const def = c.def.ColumnDef;
      return of('change-column-type', {
        column: c.name,
        type: texts.type(def.typeName),
        hasUsing: yes(def.raw_default),
        using: def.raw_default && texts.expression(def.raw_default),
        collation: def.collClause && joined(def.collClause.collname),
      });
    }
    case 'AT_AddConstraint': return constraint(table, c.def.Constraint, texts);
    case 'AT_ValidateConstraint': return of('validate-constraint', { name: c.name });
    case 'AT_DropConstraint': return of('drop-constraint', { name: c.name, ifExists: yes(c.missing_ok), cascade: cascades(c) });
    case 'AT_AttachPartition': {
      const part = c.def.PartitionCmd;
      return of('attach-partition', {
        partition: relation(part.name),
        bound: texts.inside(part.bound, t => `CREATE TABLE t PARTITION OF u ${t}`, s => s.CreateStmt.partbound),
      });
    }
    case 'AT_DetachPartition': case 'AT_DetachPartitionFinalize': {
      const part = c.def.PartitionCmd;
      return of('detach-partition', { partition: relation(part.name), concurrently: yes(part.concurrent), finish: c.subtype.endsWith('Finalize') });
    }
    default:
      if (TRIGGERS[c.subtype]) return of(TRIGGERS[c.subtype], { name: c.name ?? (c.subtype.endsWith('All') ? 'all' : 'user') });
      return of('alter-table-other', {
        action: texts.inside(command, t => `ALTER TABLE t ${t}`, s => s.AlterTableStmt?.cmds.length === 1 && s.AlterTableStmt.cmds[0]),
      });
  }
}

const ALTERED = {
  OBJECT_INDEX: 'index', OBJECT_FOREIGN_TABLE: 'foreign table', OBJECT_VIEW: 'view', OBJECT_MATVIEW: 'materialized view', OBJECT_SEQUENCE: 'sequence', OBJECT_TYPE: 'type',
};

function alterTable(v, texts) {
  const name = relation(v.relation);
  if (v.objtype === 'OBJECT_TABLE') return v.cmds.flatMap(c => alterTableAction(name, c, texts));
  const kind = ALTERED[v.objtype];
  // Several actions are one operation, but for types.
  const actions = texts.inside(v.cmds.map(withoutBehaviour), t => `ALTER ${kind} t ${t}`, s => s.AlterTableStmt.cmds.map(withoutBehaviour));
  switch (v.objtype) {
    case 'OBJECT_INDEX': case 'OBJECT_FOREIGN_TABLE': return [{ operation: 'alter-object', kind, name, action: actions }];
    case 'OBJECT_VIEW': case 'OBJECT_MATVIEW': return [{ operation: 'alter-view', kind, name, action: actions }];
    case 'OBJECT_SEQUENCE': return [{ operation: 'alter-sequence', name, action: actions }];
    case 'OBJECT_TYPE':
      return v.cmds.map(c => ({
        operation: 'alter-type',
        name,
        action: texts.inside(withoutBehaviour(c), t => `ALTER TYPE t ${t}`, s => withoutBehaviour(s.AlterTableStmt.cmds[0])),
        cascade: cascades(c.AlterTableCmd),
      }));
    default: return null;
  }
}

const withoutBehaviour = ({ AlterTableCmd: c }) => ({ ...c, behavior: undefined });

function createIndex(v, texts) {
  return [
    {
      operation: 'create-index',
      table: relation(v.relation),
      name: v.idxname,
      unique: yes(v.unique),
      concurrently: yes(v.concurrent),
      ifNotExists: yes(v.if_not_exists),
      only: !v.relation.inh,
      method: v.accessMethod,
      keyParts: v.indexParams.map(e => indexKey(e, texts)),
      include: listed((v.indexIncludingParams ?? []).map(e => e.IndexElem.name)),
      nullsNotDistinct: yes(v.nulls_not_distinct),
      partial: yes(v.whereClause),
      predicate: v.whereClause && texts.expression(v.whereClause),
    },
  ];
}

function indexKey(element, texts) {
  const made = key => texts.one(`CREATE INDEX ON t ((${key.expression}) ${key.options})`)?.IndexStmt.indexParams[0].IndexElem;
  const wanted = { ...element.IndexElem };
  if (wanted.name) {
    wanted.expr = { ColumnRef: { fields: [{ String: { sval: wanted.name } }] } };
    delete wanted.name;
  }
  const holds = key => same(withDefaults(made(key)) ?? null, withDefaults(wanted));
  const test = key => holds(key) || holds({ expression: quoted(key.expression, wanted.expr), options: quoted(key.options, element) });
  test.wanted = JSON.stringify(bare(element));
  return test;
}

/** Nulls come last where the order rises and first where it falls, unless told otherwise. */
function withDefaults(element) {
  const usual = element?.ordering === 'SORTBY_DESC' ? 'SORTBY_NULLS_FIRST' : 'SORTBY_NULLS_LAST';
  return element && { ...element, nulls_ordering: element.nulls_ordering === usual ? 'SORTBY_NULLS_DEFAULT' : element.nulls_ordering };
}

// ---- other objects -----------------------------------------------------------------------------------------------------------
const DROPS = {
  OBJECT_TABLE: 'drop-table', OBJECT_VIEW: 'drop-view', OBJECT_MATVIEW: 'drop-materialized-view', OBJECT_SEQUENCE: 'drop-sequence', OBJECT_TYPE: 'drop-type',
  OBJECT_SCHEMA: 'drop-schema', OBJECT_INDEX: 'drop-index',
};
const ON_TABLE = { OBJECT_TRIGGER: 'drop-trigger', OBJECT_RULE: 'drop-rule', OBJECT_POLICY: 'drop-policy' };
const KINDS = {
  OBJECT_ACCESS_METHOD: 'access method', OBJECT_AGGREGATE: 'aggregate', OBJECT_CAST: 'cast', OBJECT_COLLATION: 'collation', OBJECT_CONVERSION: 'conversion',
  OBJECT_DATABASE: 'database', OBJECT_DOMAIN: 'domain', OBJECT_EVENT_TRIGGER: 'event trigger', OBJECT_EXTENSION: 'extension', OBJECT_FDW: 'foreign data wrapper',
  OBJECT_FOREIGN_SERVER: 'server', OBJECT_FOREIGN_TABLE: 'foreign table', OBJECT_FUNCTION: 'function', OBJECT_INDEX: 'index', OBJECT_LANGUAGE: 'language',
  OBJECT_LARGEOBJECT: 'large object', OBJECT_MATVIEW: 'materialized view', OBJECT_OPCLASS: 'operator class', OBJECT_OPERATOR: 'operator', OBJECT_OPFAMILY: 'operator family',
  OBJECT_POLICY: 'policy', OBJECT_PROCEDURE: 'procedure', OBJECT_PUBLICATION: 'publication', OBJECT_ROLE: 'role', OBJECT_ROUTINE: 'routine', OBJECT_RULE: 'rule',
  OBJECT_SCHEMA: 'schema', OBJECT_SEQUENCE: 'sequence', OBJECT_STATISTIC_EXT: 'statistics', OBJECT_SUBSCRIPTION: 'subscription', OBJECT_TABLE: 'table',
  OBJECT_TABLESPACE: 'tablespace', OBJECT_TRIGGER: 'trigger', OBJECT_TRANSFORM: 'transform', OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary', OBJECT_TSPARSER: 'text search parser', OBJECT_TSTEMPLATE: 'text search template', OBJECT_TYPE: 'type',
  OBJECT_VIEW: 'view', OBJECT_COLUMN: 'column', OBJECT_TABCONSTRAINT: 'constraint', OBJECT_DOMCONSTRAINT: 'domain constraint',
};
/** Kinds whose objects have no plain name. */
const NAMELESS = new Set(['cast', 'operator', 'operator class', 'operator family', 'transform', 'large object', 'user mapping']);

function drop(v) {
  return v.objects.map(o => {
    const members = { ifExists: yes(v.missing_ok), cascade: cascades(v) };
    if (DROPS[v.removeType]) {
      const concurrently = v.removeType === 'OBJECT_INDEX' ? yes(v.concurrent) : undefined;
      return { operation: DROPS[v.removeType], name: objectName(o), ...(v.removeType === 'OBJECT_INDEX' && { concurrently }), ...members };
    }
    if (ON_TABLE[v.removeType]) {
      const n = strings(o.List.items);
      const { cascade, ...rest } = members;
      return { operation: ON_TABLE[v.removeType], table: dotted(n.at(-3), n.at(-2)), name: n.at(-1), ...(v.removeType === 'OBJECT_POLICY' ? rest : members) };
    }
    const kind = KINDS[v.removeType];
    return { operation: 'drop-object', kind, ...(!NAMELESS.has(kind) && { name: objectName(o) }), ...members };
  });
}

function rename(v, texts) {
  const newName = v.newname;
  const name = v.relation && relation(v.relation);
  switch (v.renameType) {
    case 'OBJECT_COLUMN':
      if (v.relationType === 'OBJECT_TABLE') return [{ operation: 'rename-column', table: name, column: v.subname, newName }];
      if (v.relationType === 'OBJECT_FOREIGN_TABLE') return [{ operation: 'alter-object', kind: 'foreign table', name }];
      return [{ operation: 'alter-view', kind: ALTERED[v.relationType], name, column: v.subname }];
    case 'OBJECT_ATTRIBUTE': return [{ operation: 'alter-type', name }];
    case 'OBJECT_TABLE': return [{ operation: 'rename-table', table: name, newName }];
    case 'OBJECT_TABCONSTRAINT': return [{ operation: 'rename-constraint', table: name, name: v.subname, newName }];
    case 'OBJECT_DOMCONSTRAINT': return [{ operation: 'alter-domain', name: objectName(v.object), action: 'rename-constraint', constraint: v.subname }];
    case 'OBJECT_TRIGGER': case 'OBJECT_RULE': case 'OBJECT_POLICY':
      return [{ operation: 'rename-object', kind: KINDS[v.renameType], table: name, name: v.subname, newName }];
    case 'OBJECT_VIEW': case 'OBJECT_MATVIEW': case 'OBJECT_INDEX': case 'OBJECT_SEQUENCE': case 'OBJECT_FOREIGN_TABLE':
      return [{ operation: 'rename-object', kind: KINDS[v.renameType], name, newName }];
    case 'OBJECT_ROLE': case 'OBJECT_DATABASE': case 'OBJECT_SCHEMA': case 'OBJECT_TABLESPACE':
      return [{ operation: 'rename-object', name: v.subname, newName }];
    default: {
      const kind = KINDS[v.renameType];
      return [{ operation: 'rename-object', kind, ...(!NAMELESS.has(kind) && { name: objectName(v.object) }), newName }];
    }
  }
}

function setSchema(v) {
  const kind = KINDS[v.objectType];
  const name = v.relation ? relation(v.relation) : objectName(v.object);
  return [{ operation: 'set-schema', kind, ...(!NAMELESS.has(kind) && { name }), schema: v.newschema }];
}

function setOwner(v) {
  const kind = KINDS[v.objectType];
  const name = kind === 'large object' || NAMELESS.has(kind) ? {} : { name: objectName(v.object) };
  switch (kind) {
    case 'type': return [{ operation: 'alter-type', ...name }];
    case 'domain': return [{ operation: 'alter-domain', ...name }];
    case 'publication': return [{ operation: 'change-publication', ...name, create: false }];
    default: return [{ operation: 'alter-object', kind, ...name }];
  }
}

function comment(v) {
  const kind = KINDS[v.objtype];
  const names = v.object.List && strings(v.object.List.items);
  // The tree does not tell NULL from the empty string, which takes a comment away as well.
  const base = { operation: 'comment', kind, ...(v.comment && { text: v.comment }) };
  switch (v.objtype) {
    case 'OBJECT_COLUMN': case 'OBJECT_TABCONSTRAINT': case 'OBJECT_TRIGGER': case 'OBJECT_RULE': case 'OBJECT_POLICY':
      return [{ ...base, table: dotted(names.at(-3), names.at(-2)), name: names.at(-1) }];
    case 'OBJECT_DOMCONSTRAINT': return [{ ...base, name: v.object.List.items[1].String.sval }];
    default: return [NAMELESS.has(kind) ? base : { ...base, name: objectName(v.object) }];
  }
}

function domain(v, texts) {
  const own = (v.constraints ?? []).map(c => c.Constraint);
  const initial = own.find(c => c.contype === 'CONSTR_DEFAULT');
  return [
    {
      operation: 'create-domain',
      name: joined(v.domainname),
      type: texts.type(v.typeName),
      notNull: own.some(c => c.contype === 'CONSTR_NOTNULL'),
      defaultValue: initial && texts.expression(initial.raw_expr),
      checks: listed(
        own.filter(c => c.contype === 'CONSTR_CHECK').map(c => ({ name: c.conname, condition: texts.expression(c.raw_expr), notValid: yes(c.skip_validation) })),
      ),
    },
  ];
}

function alterDomain(v) {
  const name = joined(v.typeName);
  const action = {
    T: v.def ? 'set-default' : 'drop-default', N: 'drop-not-null', O: 'set-not-null', X: 'drop-constraint', V: 'validate-constraint',
    C: v.def?.Constraint?.contype === 'CONSTR_NOTNULL' ? 'add-not-null' : 'add-check',
    AD_AlterDefault: v.def ? 'set-default' : 'drop-default', AD_DropNotNull: 'drop-not-null', AD_SetNotNull: 'set-not-null',
  }[v.subtype];
  return [{ operation: 'alter-domain', name, action }];
}

function functionFacts(v, texts) {
  const options = Object.fromEntries((v.options ?? []).map(o => [o.DefElem.defname, o.DefElem.arg]));
  const inputs = (v.parameters ?? []).map(p => p.FunctionParameter).filter(p => !['FUNC_PARAM_OUT', 'FUNC_PARAM_TABLE'].includes(p.mode));
  return [
    {
      operation: 'create-function',
      kind: v.is_procedure ? 'procedure' : 'function',
      name: joined(v.funcname),
      orReplace: yes(v.replace),
      // The server keeps no length or precision of an argument.
      arguments: listed(inputs.map(p => texts.type({ ...p.argType, typmods: undefined }))),
      language: options.language?.String.sval ?? (v.sql_body ? 'sql' : undefined),
      volatility: options.volatility?.String.sval ?? 'volatile',
      ...(options.as && { body: options.as.List.items[0].String.sval }),
    },
  ];
}

function trigger(v, texts) {
  return [
    {
      operation: 'create-trigger',
      table: relation(v.relation),
      name: v.trigname,
      orReplace: yes(v.replace),
      constraint: yes(v.isconstraint),
      updateOf: listed(strings(v.columns)),
      when: v.whenClause && texts.expression(v.whenClause),
      function: joined(v.funcname),
      references: v.constrrel && relation(v.constrrel),
    },
  ];
}

function createType(v, kind, members) {
  return [{ operation: 'create-type', kind, ...members }];
}

const DEFINED = {
  OBJECT_AGGREGATE: 'aggregate', OBJECT_OPERATOR: 'operator', OBJECT_COLLATION: 'collation', OBJECT_TSPARSER: 'text search parser', OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSTEMPLATE: 'text search template', OBJECT_TSCONFIGURATION: 'text search configuration',
};

// ---- queries and data --------------------------------------------------------------------------------------------------------
const CHANGES = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']);

/** What the WITH queries of a statement change. */
function changesInWith(v, texts) {
  return (v.withClause?.ctes ?? []).flatMap(({ CommonTableExpr: c }) => {
    const [kind, inner] = Object.entries(c.ctequery)[0];
    return CHANGES.has(kind) ? READERS[kind](inner, texts) : [];
  });
}

function select(v, texts) {
  if (v.intoClause) return [{ operation: 'create-table-as', table: relation(v.intoClause.rel), temporary: v.intoClause.rel.relpersistence === 't' }];
  const call = v.targetList?.length === 1 && !v.fromClause && v.targetList[0].ResTarget.val?.FuncCall;
  if (call && strings(call.funcname).at(-1) === 'set_config' && !v.withClause) return null;
  return [...changesInWith(v, texts), { operation: 'other' }];
}

/** A change of data behind those that its WITH queries make. */
const target = (operation, v, texts, members) => [...changesInWith(v, texts), { operation, table: relation(v.relation), ...members }];
// A column of which only parts are named counts once.
const assigned = list => {
  const inParts = new Set();
  const isNew = ({ name, indirection }) => {
    const known = indirection && inParts.has(name);
    if (indirection) inParts.add(name);
    return !known;
  };
  return (list ?? []).map(t => t.ResTarget).filter(isNew).map(t => t.name);
};

function transaction(v) {
  switch (v.kind) {
    case 'TRANS_STMT_BEGIN': case 'TRANS_STMT_START': return [{ operation: 'begin' }];
    case 'TRANS_STMT_COMMIT': return [{ operation: 'commit', chain: yes(v.chain) }];
    case 'TRANS_STMT_ROLLBACK': return [{ operation: 'rollback', chain: yes(v.chain) }];
    case 'TRANS_STMT_SAVEPOINT': return [{ operation: 'savepoint', name: v.savepoint_name }];
    case 'TRANS_STMT_RELEASE': return [{ operation: 'release-savepoint', name: v.savepoint_name }];
    case 'TRANS_STMT_ROLLBACK_TO': return [{ operation: 'rollback-to-savepoint', name: v.savepoint_name }];
    case 'TRANS_STMT_PREPARE': return [{ operation: 'prepare-transaction', id: v.gid }];
    default: return [{ operation: 'other' }];
  }
}

function parameter(v) {
  switch (v.kind) {
    case 'VAR_SET_VALUE': case 'VAR_SET_CURRENT': case 'VAR_SET_MULTI': return [{ operation: 'set-parameter', ...(v.kind !== 'VAR_SET_MULTI' && { name: v.name, local: yes(v.is_local) }) }];
    case 'VAR_SET_DEFAULT': case 'VAR_RESET': return null;
    default: return [{ operation: 'reset-parameter', name: 'all' }];
  }
}

const LOCKS = ['', 'ACCESS SHARE', 'ROW SHARE', 'ROW EXCLUSIVE', 'SHARE UPDATE EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE'];

function copy(v, texts) {
  if (v.is_from) return [{ operation: 'copy-from', table: relation(v.relation) }];
  if (!v.query) return [{ operation: 'other', kind: 'copy' }];
  const [kind, inner] = Object.entries(v.query)[0];
  return CHANGES.has(kind) ? READERS[kind](inner, texts) : [...changesInWith(inner, texts), { operation: 'other', kind: 'copy' }];
}

/** What stands in CREATE SCHEMA is created there. */
function inSchema(element, schemaname, texts) {
  const [kind, v] = Object.entries(element)[0];
  const member = ['relation', 'view', 'sequence'].find(k => v[k]);
  return facts({ [kind]: member ? { ...v, [member]: { schemaname, ...v[member] } } : v }, texts.parse);
}

function createSchema(v, texts) {
  const name = v.schemaname ?? v.authrole?.rolename;
  return [{ operation: 'create-schema', ...(name && { name }), ifNotExists: yes(v.if_not_exists) }, ...(v.schemaElts ?? []).flatMap(e => inSchema(e, name, texts))];
}

const sorted = options => [...options].sort((a, b) => (a.DefElem.defname < b.DefElem.defname ? -1 : 1));

function sequence(v) {
  const owner = (v.options ?? []).map(o => o.DefElem).find(o => o.defname === 'owned_by');
  const names = owner && strings(owner.arg.List.items);
  return names && names.length > 1 ? `${dotted(names.at(-3), names.at(-2))}.${names.at(-1)}` : undefined;
}

const created = (kind, name) => [{ operation: 'create-object', kind, ...(name && { name }) }];
const altered = (kind, name) => [{ operation: 'alter-object', ...(kind && { kind }), ...(name && { name }) }];
const other = () => [{ operation: 'other' }];

const READERS = {
  AlterTableStmt: alterTable,
  CreateStmt: createTable,
  IndexStmt: createIndex,
  DropStmt: drop,
  RenameStmt: rename,
  AlterObjectSchemaStmt: setSchema,
  AlterOwnerStmt: setOwner,
  AlterObjectDependsStmt: v => null,
  CommentStmt: comment,
  CreateTableAsStmt: (v, texts) => {
    const withData = !v.into.skipData;
    const name = relation(v.into.rel);
    return v.objtype === 'OBJECT_MATVIEW'
      ? [{ operation: 'create-materialized-view', name, ifNotExists: yes(v.if_not_exists), withData, query: texts.inside(v.query, t => t, s => s) }]
      : [{ operation: 'create-table-as', table: name, withData, ifNotExists: yes(v.if_not_exists), temporary: v.into.rel.relpersistence === 't' }];
  },
  ViewStmt: (v, texts) => [
    {
      operation: 'create-view',
      name: relation(v.view),
      orReplace: yes(v.replace),
      temporary: v.view.relpersistence === 't',
      columns: strings(v.aliases),
      ...(!v.query.SelectStmt?.withClause?.recursive && { query: texts.inside(v.query, t => t, s => s) }),
    },
  ],
  RefreshMatViewStmt: v => [{ operation: 'refresh-materialized-view', name: relation(v.relation), concurrently: yes(v.concurrent), withData: !v.skipData }],
  TruncateStmt: v =>
    v.relations.map(r => ({ operation: 'truncate', table: relation(r.RangeVar), cascade: cascades(v), restartIdentity: yes(v.restart_seqs) })),
  LockStmt: v => v.relations.map(r => ({ operation: 'lock-table', table: relation(r.RangeVar), mode: LOCKS[v.mode], nowait: yes(v.nowait) })),
  InsertStmt: (v, texts) => target('insert', v, texts, { columns: assigned(v.cols) }),
  UpdateStmt: (v, texts) =>
    target('update', v, texts, { columns: assigned(v.targetList), filtered: yes(v.whereClause), where: v.whereClause && (v.whereClause.CurrentOfExpr ? () => true : texts.expression(v.whereClause)) }),
  DeleteStmt: (v, texts) =>
    target('delete', v, texts, { filtered: yes(v.whereClause), where: v.whereClause && (v.whereClause.CurrentOfExpr ? () => true : texts.expression(v.whereClause)) }),
  MergeStmt: (v, texts) => target('merge', v, texts, {}),
  SelectStmt: select,
  CopyStmt: copy,
  CreateTrigStmt: trigger,
  CreatePolicyStmt: v => [{ operation: 'create-policy', table: relation(v.table), name: v.policy_name }],
  AlterPolicyStmt: v => [{ operation: 'alter-policy', table: relation(v.table), name: v.policy_name }],
  RuleStmt: v => [{ operation: 'create-rule', table: relation(v.relation), name: v.rulename, orReplace: yes(v.replace) }],
  CreateEnumStmt: v => createType(v, 'enum', { name: joined(v.typeName), values: listed(strings(v.vals)) }),
  CompositeTypeStmt: (v, texts) =>
    createType(v, 'composite', { name: relation(v.typevar), attributes: listed((v.coldeflist ?? []).map(c => c.ColumnDef.colname)) }),
  CreateRangeStmt: v => createType(v, 'range', { name: joined(v.typeName) }),
  AlterEnumStmt: v =>
    v.oldVal
      ? [{ operation: 'rename-enum-value', name: joined(v.typeName), value: v.oldVal, newValue: v.newVal }]
      : [{ operation: 'add-enum-value', name: joined(v.typeName), value: v.newVal, ifNotExists: yes(v.skipIfNewValExists) }],
  AlterTypeStmt: v => [{ operation: 'alter-type', name: joined(v.typeName) }],
  CreateDomainStmt: domain,
  AlterDomainStmt: alterDomain,
  DefineStmt: v =>
    v.kind === 'OBJECT_TYPE'
      ? [{ operation: 'create-type', name: joined(v.defnames) }]
      : created(DEFINED[v.kind], v.kind === 'OBJECT_OPERATOR' ? undefined : joined(v.defnames)),
  CreateFunctionStmt: functionFacts,
  AlterFunctionStmt: v => altered(KINDS[v.objtype], joined(v.func.objname)),
  CreateSchemaStmt: createSchema,
  // CREATE LANGUAGE without a handler creates the extension; sqllint says what is written.
  CreateExtensionStmt: v => [{ operation: o => o === 'create-extension' || o === 'create-object', name: v.extname }],
  AlterExtensionStmt: v => altered('extension', v.extname),
  AlterExtensionContentsStmt: v => altered('extension', v.extname),
  CreateSeqStmt: v => [
    { operation: 'create-sequence', name: relation(v.sequence), ifNotExists: yes(v.if_not_exists), temporary: v.sequence.relpersistence === 't', ownedBy: sequence(v) },
  ],
  AlterSeqStmt: (v, texts) => [
    {
      operation: 'alter-sequence',
      name: relation(v.sequence),
      action: texts.inside(sorted(v.options), t => `ALTER SEQUENCE s ${t}`, s => sorted(s.AlterSeqStmt.options)),
      ownedBy: sequence(v),
    },
  ],
  CreateStatsStmt: v => (v.relations[0].RangeVar ? [{ operation: 'create-statistics', name: v.defnames && joined(v.defnames), table: relation(v.relations[0].RangeVar) }] : null),
  AlterStatsStmt: v => altered('statistics', joined(v.defnames)),
  CreatePublicationStmt: v => [
    {
      operation: 'change-publication', name: v.pubname, create: true,
      tables: listed((v.pubobjects ?? []).filter(o => o.PublicationObjSpec.pubtable).map(o => relation(o.PublicationObjSpec.pubtable.relation))),
    },
  ],
  AlterPublicationStmt: v => [
    {
      operation: 'change-publication', name: v.pubname, create: false,
      tables: listed((v.pubobjects ?? []).filter(o => o.PublicationObjSpec.pubtable).map(o => relation(o.PublicationObjSpec.pubtable.relation))),
    },
  ],
  GrantStmt: (v, texts) => [
    { operation: v.is_grant ? 'grant' : 'revoke', text: texts.inside({ GrantStmt: v }, t => `${v.is_grant ? 'GRANT' : 'REVOKE'} ${t}`, s => s), ...(v.targtype === 'ACL_TARGET_OBJECT' && v.objects?.[0].RangeVar && { names: v.objects.map(o => relation(o.RangeVar)) }) },
  ],
  GrantRoleStmt: (v, texts) => [
    { operation: v.is_grant ? 'grant' : 'revoke', kind: 'role', text: texts.inside({ GrantRoleStmt: v }, t => `${v.is_grant ? 'GRANT' : 'REVOKE'} ${t}`, s => s) },
  ],
  TransactionStmt: transaction,
  VariableSetStmt: parameter,
  DoStmt: v => {
    const options = v.args.map(o => o.DefElem);
    return [{ operation: 'do-block', language: options.find(o => o.defname === 'language')?.arg.String.sval ?? 'plpgsql' }];
  },
  ReindexStmt: v => [
    {
      operation: 'reindex',
      kind: v.kind.replace('REINDEX_OBJECT_', '').toLowerCase(),
      name: v.relation ? relation(v.relation) : v.name,
      concurrently: (v.params ?? []).some(p => p.DefElem.defname === 'concurrently' && enabled(p.DefElem)),
    },
  ],
  ClusterStmt: v => (v.relation ? [{ operation: 'cluster', table: relation(v.relation), index: v.indexname }] : other()),
  VacuumStmt: v => {
    const full = (v.options ?? []).some(o => o.DefElem.defname === 'full' && enabled(o.DefElem));
    return v.is_vacuumcmd && v.rels ? v.rels.map(r => ({ operation: 'vacuum', table: relation(r.VacuumRelation.relation), full })) : other();
  },
  ExplainStmt: () => null,
  PrepareStmt: (v, texts) => [{ operation: 'other', kind: 'prepare', text: texts.whole('PrepareStmt', v) }],
  CreateForeignTableStmt: v => created('foreign table', relation(v.base.relation)),
  CreateEventTrigStmt: v => created('event trigger', v.trigname),
  AlterEventTrigStmt: v => altered('event trigger', v.trigname),
  CreateForeignServerStmt: v => created('server', v.servername),
  AlterForeignServerStmt: v => altered('server', v.servername),
  CreateFdwStmt: v => created('foreign data wrapper', v.fdwname),
  AlterFdwStmt: v => altered('foreign data wrapper', v.fdwname),
  CreateUserMappingStmt: () => created('user mapping'),
  AlterUserMappingStmt: () => altered('user mapping'),
  DropUserMappingStmt: () => [{ operation: 'drop-object', kind: 'user mapping' }],
  CreateRoleStmt: v => [{ operation: 'create-object', name: v.role }],
  AlterRoleStmt: v => [{ operation: 'alter-object' }],
  AlterRoleSetStmt: v => [{ operation: 'alter-object' }],
  DropRoleStmt: v => v.roles.map(r => ({ operation: 'drop-object', ...(r.RoleSpec.rolename && { name: r.RoleSpec.rolename }), ifExists: yes(v.missing_ok) })),
  CreatedbStmt: v => created('database', v.dbname),
  AlterDatabaseStmt: v => altered('database', v.dbname),
  AlterDatabaseSetStmt: v => altered('database', v.dbname),
  DropdbStmt: v => [{ operation: 'drop-object', kind: 'database', name: v.dbname, ifExists: yes(v.missing_ok) }],
  CreateTableSpaceStmt: v => created('tablespace', v.tablespacename),
  AlterTableSpaceOptionsStmt: v => altered('tablespace', v.tablespacename),
  DropTableSpaceStmt: v => [{ operation: 'drop-object', kind: 'tablespace', name: v.tablespacename, ifExists: yes(v.missing_ok) }],
  CreateSubscriptionStmt: v => created('subscription', v.subname),
  AlterSubscriptionStmt: v => altered('subscription', v.subname),
  DropSubscriptionStmt: v => [{ operation: 'drop-object', kind: 'subscription', name: v.subname, ifExists: yes(v.missing_ok) }],
  CreatePLangStmt: v => created('language', v.plname),
  CreateAmStmt: v => created('access method', v.amname),
  CreateConversionStmt: v => created('conversion', joined(v.conversion_name)),
  CreateCastStmt: () => created('cast'),
  CreateTransformStmt: () => created('transform'),
  CreateOpClassStmt: v => created('operator class', joined(v.opclassname)),
  CreateOpFamilyStmt: () => created('operator family'),
  AlterOpFamilyStmt: () => altered('operator family'),
  AlterOperatorStmt: () => altered('operator'),
  AlterCollationStmt: v => altered('collation', joined(v.collname)),
  AlterTSConfigurationStmt: v => altered('text search configuration', joined(v.cfgname)),
  AlterTSDictionaryStmt: v => altered('text search dictionary', joined(v.dictname)),
  DropOwnedStmt: v => v.roles.map(r => ({ operation: 'drop-object', kind: 'owned', ...(r.RoleSpec.rolename && { name: r.RoleSpec.rolename }) })),
  ...Object.fromEntries(
    ['AlterDefaultPrivilegesStmt', 'AlterSystemStmt', 'AlterTableMoveAllStmt', 'CallStmt', 'CheckPointStmt', 'ClosePortalStmt', 'ConstraintsSetStmt', 'DeallocateStmt',
      'DeclareCursorStmt', 'DiscardStmt', 'ExecuteStmt', 'FetchStmt', 'ImportForeignSchemaStmt', 'ListenStmt', 'LoadStmt', 'NotifyStmt', 'ReassignOwnedStmt', 'SecLabelStmt',
      'UnlistenStmt', 'VariableShowStmt'].map(kind => [kind, (v, texts) => [{ operation: 'other', text: texts.whole(kind, v) }]]),
  ),
};

/** An option without a value is on. */
function enabled(option) {
  const value = option.arg;
  return !value || !(['false', 'off', '0'].includes(value.String?.sval?.toLowerCase()) || value.Integer?.ival === 0 || (value.Integer && !value.Integer.ival));
}
