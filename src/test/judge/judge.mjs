#!/usr/bin/env node
// Holds sqllint's reading of statements to PostgreSQL's own parser.
//
//   node judge.mjs FOLDER-WITH-NODE_MODULES < files.jsonl > verdicts.jsonl
//
// A line of the input is a file: {"path", "text", "statements": [{"line", "sql", "operations": [{"operation": "add-column", …}],
// "notAnalysed"}]}. A line of the output is what the parser says of it: {"path", "split", "statements": [{"line", "verdict", "why"}]}.
// Verdicts: agree, not-analysed, differ, rejected (the parser does not take it), outside (nothing to compare).
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { bare, facts } from './facts.mjs';

const { loadModule, parseSync } = createRequire(path.resolve(process.argv[2]) + '/')('libpg-query');
await loadModule();

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const file = JSON.parse(line);
  process.stdout.write(JSON.stringify({ path: file.path, split: split(file), statements: file.statements.map(verdict) }) + '\n');
}

function verdict({ line, sql, operations, notAnalysed }) {
  const answer = (verdict, why = []) => ({ line, verdict, why });
  let statements;
  try {
    statements = parseSync(sql).stmts ?? [];
  } catch (e) {
    return answer('rejected', [e.message]);
  }
  if (statements.length !== 1) return answer('differ', [`${statements.length} statements, not one`]);
  const wanted = facts(statements[0].stmt, parseSync);
  if (!wanted) return answer('outside');
  const words = list => list.map(o => o.operation).join(' ');
  if (notAnalysed) return answer('not-analysed', [words(wanted)]);
  if (wanted.length !== operations.length) return answer('differ', [`operations: ${words(wanted)}, not ${words(operations)}`]);
  const why = wanted.flatMap((w, i) => differences(w, operations[i], ''));
  return answer(why.length ? 'differ' : 'agree', why);
}

/** Where the wanted value and the found one differ; what is not asked for may be anything. */
function differences(wanted, found, at) {
  if (typeof wanted === 'function') return found !== undefined && wanted(found) ? [] : [`${at}: ${show(found)} is not ${wanted.wanted ?? 'the same to PostgreSQL'}`];
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found) || found.length !== wanted.length) return [`${at}: ${show(found)} is not ${show(wanted)}`];
    return wanted.flatMap((w, i) => differences(w, found[i], `${at}[${i}]`));
  }
  if (wanted !== null && typeof wanted === 'object') {
    if (found === null || typeof found !== 'object') return [`${at}: ${show(found)} is not ${show(wanted)}`];
    return Object.entries(wanted).flatMap(([k, w]) => differences(w, found[k], at ? `${at}.${k}` : k));
  }
  return wanted === found ? [] : [`${at}: ${show(found)} is not ${show(wanted)}`];
}

function show(value) {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** Whether sqllint's statements are the parser's: "same", "differ", or "rejected" where it does not take the whole text. */
function split({ text, statements }) {
  let whole;
  try {
    whole = parseSync(text).stmts ?? [];
  } catch {
    return 'rejected';
  }
  const trees = statements.map(s => {
    try {
      return tree(parseSync(s.sql).stmts[0].stmt);
    } catch (e) {
      return e.message;
    }
  });
  const i = whole.findIndex((s, k) => tree(s.stmt) !== trees[k]);
  return i < 0 && whole.length === trees.length ? 'same' : `differ at line ${statements[Math.max(0, i)]?.line}`;
}

function tree(stmt) {
  return JSON.stringify(bare(stmt));
}
