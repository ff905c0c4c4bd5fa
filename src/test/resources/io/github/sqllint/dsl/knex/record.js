// Runs migrations of Knex against a client that only takes down what it is sent.
// NODE_PATH=…/node_modules node record.js FILE: prints {up: [...], down: [...]}, what each direction sends.
// KnexMigrationTest compares it with what is recorded beside the migrations.
const path = require('path');
const Knex = require('knex');
const Client = require('knex/lib/dialects/postgres');

class Recorder extends Client {
  _driver() { return {}; }
  async acquireRawConnection() { return { on() {}, query() {}, __knexUid: 'x' }; }
  async destroyRawConnection() {}
  validateConnection() { return true; }
  async _query(connection, obj) {
    this.config.taken.push(inline(this, obj.sql, obj.bindings || []));
    // A server answers one statement after another, each in a turn of its own.
    await new Promise((answer) => setImmediate(answer));
    obj.response = { rows: [], command: '', rowCount: 0 };
    return obj;
  }
}

function inline(client, sql, bindings) {
  if (!bindings.length) return sql;
  return sql.replace(/\$(\d+)/g, (m, n) => {
    const v = bindings[n - 1];
    if (v && typeof v === 'object' && !Array.isArray(v) && !(v instanceof Date)) return client._escapeBinding(JSON.stringify(v));
    return client._escapeBinding(v);
  });
}

const OWN = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b.*;?$/;
const READ = /^select \* from information_schema/;

async function run(file, direction) {
  const taken = [];
  const knex = Knex({ client: Recorder, taken, pool: { min: 0, max: 1 }, version: '15', connection: {}, log: { warn() {}, error() {}, deprecate() {}, debug() {} } });
  knex.client.config.client = 'pg';
  const module = load(file);
  if (typeof module[direction] !== 'function') return null;
  try {
    if (module.config && module.config.transaction === false) await module[direction](knex);
    else await knex.transaction((trx) => module[direction](trx));
  } catch (e) {
    // What was sent before the error counts.
  }
  await new Promise((r) => setTimeout(r, 20));
  await knex.destroy();
  return taken.filter((sql) => sql && !OWN.test(sql.trim()) && !READ.test(sql));
}

const Module = require('module');
function load(file) {
  const text = require('fs').readFileSync(file, 'utf8');
  const loader = file.endsWith('ts') ? 'ts' : 'js';
  const code = loader === 'ts' || file.endsWith('.mjs') ? require('esbuild').transformSync(text, { loader, format: 'cjs' }).code : text;
  const m = new Module(path.resolve(file), null);
  m.filename = path.resolve(file);
  m.paths = Module._nodeModulePaths(path.dirname(m.filename));
  m._compile(code, m.filename);
  return m.exports;
}

(async () => {
  const file = process.argv[2];
  console.log(JSON.stringify({ up: await run(file, 'up'), down: await run(file, 'down') }, null, 1));
  process.exit(0);
})();
