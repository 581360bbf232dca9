// @ts-check
// `npm run new:rule text/example`: the files of a new rule (a rule that finds one word, its page, its test) and its lines in
// server/src/rules/index.ts. All tests pass with them as they are; then the three files are to be filled in.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GROUPS, refusal, ruleName, withRule } from './new-rule/list.mjs';
import { pageText, ruleText, testText } from './new-rule/texts.mjs';

const repo = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const LIST = 'server/src/rules/index.ts';

/** @param {string} file */
const read = file => readFileSync(path.join(repo, file), 'utf8');

/** @param {string} file @param {string} text */
function write(file, text) {
  const full = path.join(repo, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: repo, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`没有完成：node ${args.join(' ')}`);
}

const [code = '', ...others] = process.argv.slice(2);
const wrong = others.length > 0 ? '一次只建一条规则' : refusal(code, file => existsSync(path.join(repo, file)));
if (wrong !== null) {
  console.error(`${wrong}\n用法：npm run new:rule <组>/<名>，例如 text/example。组：${GROUPS.join('、')}`);
  process.exitCode = 2;
} else {
  const name = ruleName(code, read(LIST));
  const files = {
    [`server/src/rules/${code}.ts`]: ruleText(code, name),
    [`docs/rules/${code}.md`]: pageText(code),
    [`test/unit/rules/${code}.test.ts`]: testText(code),
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  write(LIST, withRule(code, name, read(LIST)));
  run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', LIST);
  run('scripts/generate.mjs');
  run('scripts/approve.mjs', 'rules.test');
  console.log(`已建规则 ${code}，列入 ${LIST}。现在它只找一个词，请改写这三个文件：\n`);
  const work = ['查什么、怎样修复，以及级别和名称', '说明和例子', '必须报的、必须不报的、修复'];
  for (const [i, file] of Object.keys(files).entries()) console.log(`  ${file}  ${work[i]}`);
  console.log(`\n改了级别、名称之后运行 node scripts/generate.mjs。检查（npm run approve 之后看 git diff：别的草稿有没有多出提示）：
  npx vitest run test/unit/rules/${code}.test.ts test/unit/rules/pages.test.ts test/unit/architecture.test.ts
  npm run check && npm run approve`);
}
