// Rows: inserted, updated, deleted.
exports.up = async (knex) => {
  await knex('a').insert({ b: 1, a: 'x', c: null, d: undefined, e: true, f: { j: 1 }, g: [1, 2], h: knex.raw('now()') });
  await knex('a').insert([{ a: 1 }, { b: 2 }, { a: 3, b: 4 }]).returning('id');
  await knex('a').insert([]);
  await knex('a').insert({});
  await knex.insert({ a: 1 }).into('s.t');
  await knex('a').insert({ a: 1, b: 2 }).onConflict(['a', 'b']).merge();
  await knex('a').insert({ a: 1, b: 2 }).onConflict('a').merge({ b: 3, c: knex.raw('x + 1') }).where('a.b', '<', 5);
  await knex('a').insert({ a: 1 }).onConflict().ignore();
  await knex(knex.raw('?? (??, ??)', ['a', 'x', 'y'])).insert(knex.select('x', 'y').from('b').where('z', 1));
  await knex('a').update({ x: 1, y: undefined, z: knex.raw('z + 1'), w: null, o: { p: 1 } });
  await knex('a').update('x', 2).where({ a: 1, b: 'q', c: null });
  await knex('a').where('x', true).increment('n').decrement('m', 3);
  await knex('a').updateFrom('b').update({ x: knex.ref('b.x') }).where('a.id', knex.ref('b.id'));
  await knex('a').update({ x: knex('b').select('y').where('b.id', knex.raw('??', ['a.id'])).limit(1) });
  await knex('a').truncate();
  await knex.batchInsert('a', [{ x: 1 }, { x: 2 }, { x: 3 }], 2);
  await knex('a').update({ t: true, n: 1.5, neg: -3, s: "q'q", b: 'a\\b' });
};
exports.down = async (knex) => {
  await knex('a').whereIn('id', [1, 2]).whereNotIn('x', ['a']).orWhereIn('y', knex('b').select('id')).del();
  await knex('a').whereIn(['x', 'y'], [[1, 2], [3, 4]]).del();
  await knex('a').whereIn('x', []).del();
  await knex('a').whereIn('x', function () { this.select('id').from('b').where('q', 1); }).del();
  await knex('a').whereNull('x').whereNotNull('y').orWhereNull('z').whereBetween('x', [1, 2]).whereNotBetween('y', [3, 4]).delete();
  await knex('a').whereLike('x', '%a%').whereILike('y', 'b').whereRaw('x = ? and ?? is null', [1, 'y']).andWhereRaw('q = :v', { v: 5 }).del();
  await knex('a').where((q) => q.where('x', 1).orWhere('y', 2)).andWhere('z', 3).orWhere(function () { this.whereNull('w').andWhereNot('v', 4); }).del();
  await knex('a').whereNot({ x: 1, y: 2 }).orWhere({ a: 1, b: 2 }).orWhereNot('z', 3).del();
  await knex('a').where('x', 'in', [1]).where('w', 'is', null).where('v', 'is not', null).where('u', 'like', 'x').where(false).del();
  await knex('a').whereExists(knex('b').select('*').whereRaw('b.id = a.id')).whereColumn('a.x', '>', 'b.y').del();
  await knex('a').join('b', 'a.id', 'b.a_id').where('b.x', 1).del();
  await knex('a').with('cte', knex('b').select('id')).whereIn('id', knex('cte').select('id')).del();
  await knex('a').select('x', 'y as z').leftJoin('b', 'a.id', '=', 'b.id').groupBy('x').having('n', '>', 1).orderBy('y', 'desc').limit(10).offset(5);
};
