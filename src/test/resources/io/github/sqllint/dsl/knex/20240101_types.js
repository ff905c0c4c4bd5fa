// Every type that Knex has on PostgreSQL, with defaults, comments and checks.
exports.up = async (knex) => {
  await knex.schema.createTable('types', (t) => {
    t.increments();
    t.tinyint('a1'); t.smallint('a2'); t.mediumint('a3'); t.integer('a4'); t.biginteger('a5'); t.bigint('a6');
    t.decimal('b1'); t.decimal('b2', 5); t.decimal('b3', 12, 4); t.decimal('b4', null); t.float('b5', 4, 2); t.double('b6');
    t.boolean('c1'); t.bool('c2').defaultTo(false); t.boolean('c3').defaultTo('false'); t.boolean('c4').defaultTo(1);
    t.date('d1'); t.datetime('d2'); t.dateTime('d3', { useTz: false }); t.timestamp('d4', { precision: 6 });
    t.timestamp('d5', true); t.timestamp('d6', true, 3); t.time('d7');
    t.geometry('e1'); t.geography('e2'); t.point('e3');
    t.string('f1'); t.string('f2', 10); t.varchar('f3', 20); t.text('f4', 'longtext'); t.binary('g1', 16); t.bit('g2', { length: 8 });
    t.enu('h1', ['a', 'b']).notNullable();
    t.json('i1'); t.jsonb('i2').defaultTo({ a: 1, b: [1, 2] }); t.jsonb('i3').defaultTo(JSON.stringify([])); t.json('i4').defaultTo([1, 'x']);
    t.uuid('j1'); t.uuid('j2').defaultTo(knex.fn.uuid());
    t.specificType('k1', 'tsvector'); t.specificType('k2', knex.raw('citext'));
    t.string('m1').defaultTo("it's"); t.string('m2').defaultTo('a\\b'); t.string('m3').defaultTo(null); t.integer('m4').defaultTo(-1.5);
    t.string('m5').default('x'); t.timestamp('n1').notNull().defaultTo(knex.fn.now(3));
    t.integer('o1').unsigned().nullable(); t.integer('o2').nullable(false); t.integer('o3').notNullable().nullable();
    t.string('p1').comment("it's a comment"); t.string('p2').comment('');
    t.integer('q1').checkPositive(); t.integer('q2').checkNegative('neg'); t.string('q3').checkIn(['a', 'b']);
    t.string('q4').checkNotIn(['c'], 'nin'); t.integer('q5').checkBetween([1, 5]); t.integer('q6').checkBetween([[1, 5], [10, 15]], 'btw');
    t.string('q7').checkLength('>=', 3, 'len'); t.string('q8').checkRegex('[0-9]+');
    t.timestamps(true, true);
  });
};
exports.down = (knex) => knex.schema.dropTable('types');
