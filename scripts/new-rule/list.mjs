// @ts-check
// What a new rule may be called, and its place in the list of rules.

/** The rooms of server/src/rules/ that hold rules. */
export const GROUPS = ['report', 'section', 'table', 'cell', 'text', 'years', 'units'];

/**
 * Why there can be no new rule of this code, in Chinese; null where there can.
 * @param {string} code
 * @param {(file: string) => boolean} exists whether there is a file or folder, by its path from the repository's root
 * @returns {string | null}
 */
export function refusal(code, exists) {
  const [group = '', name = '', ...more] = code.split('/');
  if (!GROUPS.includes(group) || more.length > 0) return `“${code}”不是规则代码：应为<组>/<名>`;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) return `“${name}”不能作规则名：只用小写字母，词与词之间用“-”`;
  const files = [`server/src/rules/${code}.ts`, `server/src/rules/${code}`, `docs/rules/${code}.md`];
  const there = [...files, `test/unit/rules/${code}.test.ts`].find(exists);
  return there === undefined ? null : `已经有了 ${there}`;
}

/**
 * The name of the rule's constant: `broken-paragraph` is `brokenParagraph`; with its group in front where the list has that name
 * already, or where the language keeps it for itself.
 * @param {string} code
 * @param {string} list text of server/src/rules/index.ts
 */
export function ruleName(code, list) {
  const [group = '', name = ''] = code.split('/');
  const short = camel(name.split('-'));
  const taken = new RegExp(`\\b${short}\\b(?=[ ,])`).test(list);
  return taken || isReserved(short) ? camel([group, ...name.split('-')]) : short;
}

/** @param {string[]} words */
function camel(words) {
  return words.map((word, i) => (i === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join('');
}

/** @param {string} name */
function isReserved(name) {
  try {
    new Function(`'use strict'; const ${name} = 0;`);
    return false;
  } catch {
    return true;
  }
}

/**
 * The list with the rule: imported, and standing behind the last rule of its group. The imports' order is the formatter's matter.
 * @param {string} code
 * @param {string} name
 * @param {string} list text of server/src/rules/index.ts
 */
export function withRule(code, name, list) {
  const group = code.slice(0, code.indexOf('/'));
  const imported = list.matchAll(/^import \{ (?:\w+ as )?(\w+) \} from '\.\/([a-z]+)\//gm);
  const own = [...imported].filter(match => match[2] === group).map(match => match[1]);
  const start = list.indexOf('export const RULES');
  const ends = own.map(rule => new RegExp(`\\n  ${rule}\\b[^\\n]*`).exec(list.slice(start)));
  const last = Math.max(...ends.map(found => (found === null ? -1 : start + found.index + found[0].length)));
  if (last < start) throw new Error(`清单里找不到 ${group} 组的规则`);
  return `import { ${name} } from './${code}.ts';\n${list.slice(0, last)}\n  ${name},${list.slice(last)}`;
}
