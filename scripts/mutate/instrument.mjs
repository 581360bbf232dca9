// @ts-check
// Puts many mutants into one text, each behind a switch: `$c(7) ? changed : original`. So all of them are compiled once, and which one is on
// is said while it runs. Loops count their rounds (`$t()`), so that an endless one ends; functions say that they were entered (`$f(module)`).
import { parseAst } from 'vitest/node';
import { groupBy } from './groups.mjs';
import { walk } from './operators.mjs';

/** @typedef {import('./ast.d.ts').Node} Node */
/** @typedef {import('./operators.mjs').Mutant & { id: number }} Numbered */

/**
 * @typedef {object} Place a span of the source that is written differently
 * @property {number} start
 * @property {number} end
 * @property {number} rank what is outside where two have one span
 * @property {(inner: string) => string} write gets the span as written by the places inside
 */

const LOOPS = new Set(['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/**
 * @param {string} source
 * @param {readonly Numbered[]} mutants of this source
 * @param {number} module number of the source file
 */
export function instrument(source, mutants, module) {
  const places = [...counters(source, module), ...switches(source, mutants)];
  places.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  return write(source, places, 0, source.length);
}

/**
 * @param {string} source
 * @param {Place[]} places in order; taken from the front
 * @param {number} start
 * @param {number} end
 */
function write(source, places, start, end) {
  let written = '';
  let at = start;
  for (let place = places[0]; place !== undefined && place.end <= end; place = places[0]) {
    places.shift();
    written += source.slice(at, place.start) + place.write(write(source, places, place.start, place.end));
    at = place.end;
  }
  return written + source.slice(at, end);
}

/**
 * @param {string} source
 * @param {number} module
 * @returns {Place[]}
 */
function counters(source, module) {
  /** @type {Place[]} */
  const places = [];
  /** @param {Node} body @param {string} call */
  const first = (body, call) => {
    const block = body.type === 'BlockStatement';
    const statement = /Statement$/.test(body.type);
    places.push({
      start: body.start,
      end: body.end,
      rank: 0,
      write: inner =>
        block ? `{ ${call}; ${inner.slice(1)}` : statement ? `{ ${call}; ${inner} }` : `(${call}, ${inner})`,
    });
  };
  walk(/** @type {Node} */ (/** @type {unknown} */ (parseAst(source, { lang: 'ts' }))), null, '', node => {
    if (LOOPS.has(node.type)) first(node.body, '$t()');
    if (FUNCTIONS.has(node.type) && node.body) first(node.body, `$f(${module})`);
  });
  return places;
}

/**
 * @param {string} source
 * @param {readonly Numbered[]} mutants
 * @returns {Place[]}
 */
function switches(source, mutants) {
  return [...groupBy(mutants, m => `${m.start} ${m.end} ${m.kind}`).values()].map(group => {
    const [{ start, end, kind }] = /** @type {[Numbered, ...Numbered[]]} */ (group);
    const chosen = (/** @type {string} */ rest, /** @type {(text: string) => string} */ as) =>
      group.reduceRight((otherwise, m) => `$c(${m.id}) ? ${as(m.text)} : ${otherwise}`, rest);
    if (kind === 'statement') {
      const off = group.map(m => `!$c(${m.id})`).join(' && ');
      return { start, end, rank: 2, write: inner => `{ if (${off}) ${inner} }` };
    }
    if (kind === 'member') {
      const dot = source[start - 2] === '?' ? '.' : '';
      return {
        start: start - 1,
        end,
        rank: 2,
        write: inner => `${dot}[${chosen(`'${inner.slice(1)}'`, text => `'${text}'`)}]`,
      };
    }
    return { start, end, rank: 1, write: inner => `(${chosen(`(${inner})`, text => `(${text})`)})` };
  });
}
