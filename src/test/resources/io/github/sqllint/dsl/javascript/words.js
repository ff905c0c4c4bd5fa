// NODE_PATH=…/node_modules node words.js FILE: prints the names, numbers, strings and regular expressions of a program, as acorn finds them.
const text = require('fs').readFileSync(process.argv[2], 'utf8');
const words = [];
for (const token of require('acorn').tokenizer(text, { ecmaVersion: 'latest', sourceType: 'module' })) {
  const { label, keyword } = token.type;
  if (keyword || ['name', 'num', 'string', 'regexp'].includes(label)) words.push(`${token.start} ${token.end}`);
}
console.log(words.join('\n'));
