// @ts-check
// What may be changed in a source file, one small thing at a time. Nothing is changed in types, imports or keys.
import { parseAst } from 'vitest/node';
import { regexMutants } from './regex.mjs';

/**
 * @typedef {object} Mutant a change of one place
 * @property {number} start offset in the source
 * @property {number} end
 * @property {string} text what stands there instead
 * @property {'expression' | 'member' | 'statement'} kind how it can be switched on and off
 */

/** @typedef {import('./ast.d.ts').Node} Node */

/** @type {Readonly<Record<string, readonly string[]>>} */
const OPERATORS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};

/** A map, as an object answers for `toString` too. @type {ReadonlyMap<string, string>} */
const METHODS = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    trimStart: 'trimEnd',
    trimEnd: 'trimStart',
    min: 'max',
    max: 'min',
    find: 'findLast',
    findLast: 'find',
    findIndex: 'findLastIndex',
    findLastIndex: 'findIndex',
    indexOf: 'lastIndexOf',
    lastIndexOf: 'indexOf',
  }),
);

const CJK = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** Lists longer than this are word lists: each third word of them is enough. */
const LONG_LIST = 12;

/**
 * @param {string} source TypeScript
 * @returns {Mutant[]} in order of place
 */
export function mutantsOf(source) {
  /** @type {Mutant[]} */
  const found = [];
  walk(/** @type {Node} */ (/** @type {unknown} */ (parseAst(source, { lang: 'ts' }))), null, '', node => {
    found.push(...(OF[node.type]?.(node, source) ?? []));
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * @param {Node} node
 * @param {Node | null} parent
 * @param {string} key where in its parent it stands
 * @param {(node: Node) => void} visit
 */
export function walk(node, parent, key, visit) {
  if (node.type.startsWith('TS') && !VALUES_IN_TYPES.has(node.type)) return;
  if (node.type === 'Property' && node.key.name === EXAMPLES) return;
  if (node.type.startsWith('Import') || (node.type.startsWith('Export') && node.source)) return;
  const isName = (key === 'key' && !parent?.computed) || key === 'property';
  if (!isName || parent?.computed) visit(node);
  for (const [name, child] of Object.entries(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one?.type === 'string') walk(one, node, name, visit);
    }
  }
}

/** The sentences beside a rule that it is tested by: the product never reads them. */
const EXAMPLES = 'examples';

/** `x as T`, `x!` and `x satisfies T` hold an expression. */
const VALUES_IN_TYPES = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

/**
 * @param {Node} node
 * @param {string} text
 * @param {Mutant['kind']} [kind]
 * @returns {Mutant}
 */
const instead = (node, text, kind = 'expression') => ({ start: node.start, end: node.end, text, kind });

/**
 * `a op b` with another operator.
 * @param {Node} node
 * @param {string} source
 */
function otherOperator(node, source) {
  // Brackets round the two sides belong to neither.
  const before = source.slice(node.start, node.left.start);
  const between = source.slice(node.left.end, node.right.start);
  const after = source.slice(node.right.end, node.end);
  return (OPERATORS[node.operator] ?? []).map(operator => {
    const middle = between.replace(node.operator, operator);
    return instead(node, before + grouped(node.left, source) + middle + grouped(node.right, source) + after);
  });
}

/** `a ?? b && c` is no program: what is put beside another operator goes into brackets. @param {Node} node @param {string} source */
function grouped(node, source) {
  const text = source.slice(node.start, node.end);
  return /^(?:Logical|Binary|Conditional|Arrow)/.test(node.type) ? `(${text})` : text;
}

/** @param {Node} test */
const alwaysAndNever = test => [instead(test, 'true'), instead(test, 'false')];

/** @param {Node} node @param {string} source @returns {Mutant[]} */
function loopTest({ test }, source) {
  return test && !(test.type === 'Literal' && source.slice(test.start, test.end) === 'true')
    ? [instead(test, 'false')]
    : [];
}

/** @type {Readonly<Record<string, (node: Node, source: string) => Mutant[]>>} */
const OF = {
  BinaryExpression: otherOperator,
  LogicalExpression: otherOperator,
  IfStatement: node => alwaysAndNever(node.test),
  ConditionalExpression: node => alwaysAndNever(node.test),
  WhileStatement: loopTest,
  ForStatement: loopTest,
  UnaryExpression: (node, source) =>
    node.operator === '!' || (node.operator === '-' && node.argument.type !== 'Literal')
      ? [instead(node, source.slice(node.argument.start, node.argument.end))]
      : [],
  UpdateExpression: (node, source) => {
    const [was, is] = node.operator === '++' ? ['++', '--'] : ['--', '++'];
    return [instead(node, source.slice(node.start, node.end).replace(was, is))];
  },
  AssignmentExpression: (node, source) => {
    const other = { '+=': '-=', '-=': '+=' }[String(node.operator)];
    if (other === undefined) return [];
    return [instead(node, source.slice(node.start, node.end).replace(node.operator, other))];
  },
  ExpressionStatement: node => (node.directive ? [] : [instead(node, '', 'statement')]),
  ContinueStatement: node => [instead(node, '', 'statement')],
  BreakStatement: node => [instead(node, '', 'statement')],
  Literal: literal,
  TemplateLiteral: (node, source) => (CJK.test(source.slice(node.start, node.end)) ? [instead(node, "''")] : []),
  ArrayExpression: shorterLists,
  MemberExpression: node => {
    const other = node.computed ? undefined : METHODS.get(node.property.name);
    return other === undefined ? [] : [instead(node.property, other, 'member')];
  },
};

/** @param {Node} node @returns {Mutant[]} */
function literal(node) {
  if (node.regex) {
    const { pattern, flags } = node.regex;
    return regexMutants(pattern, flags).map(changed => instead(node, `/${changed}/${flags}`));
  }
  if (typeof node.value === 'number')
    return [instead(node, String(node.value + 1)), ...(node.value > 0 ? [instead(node, String(node.value - 1))] : [])];
  if (typeof node.value === 'boolean') return [instead(node, String(!node.value))];
  return typeof node.value === 'string' && CJK.test(node.value) ? [instead(node, "''")] : [];
}

/** The list without one of its elements. @param {Node} node @param {string} source @returns {Mutant[]} */
function shorterLists(node, source) {
  /** @type {(Node | null)[]} */
  const elements = node.elements;
  if (elements.length < 2 || elements.includes(null)) return [];
  const texts = elements.map(e => (e === null ? '' : source.slice(e.start, e.end)));
  const step = elements.length > LONG_LIST ? 3 : 1;
  return texts.flatMap((_, i) => (i % step === 0 ? [instead(node, `[${texts.toSpliced(i, 1).join(', ')}]`)] : []));
}
