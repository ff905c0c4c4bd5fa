// A module of CommonJS without a transaction.
async function up(k) { await k.schema.table('t', function (table) { const self = this; self.string('a'); table.string('b'); }); return Promise.all([k.raw("select 1"), k.raw("select 2")]); }
function down(knex) { return knex.schema.dropTable("x").then(function () { return knex("y").del(); }); }
module.exports = Object.freeze({ up, down, config: { transaction: false } });
