// @ts-check
// What a slip of the hand makes of a regular expression: an alternative less, a quantifier that allows none or one, an anchor,
// a lookaround or a class turned round.

/**
 * @typedef {object} Piece one step through a pattern
 * @property {number} start
 * @property {number} end
 * @property {'open' | 'close' | 'bar' | 'quantifier' | 'anchor' | 'class' | 'other'} kind
 */

const OPEN = /\((?:\?(?::|=|!|<=|<!|<[^>]+>))?/y;
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|.)/uy;

/**
 * @param {RegExp} sticky
 * @param {string} pattern
 * @param {number} at
 */
function lengthAt(sticky, pattern, at) {
  sticky.lastIndex = at;
  return sticky.exec(pattern)?.[0].length ?? 0;
}

/**
 * @param {string} pattern
 * @returns {Piece[]}
 */
function pieces(pattern) {
  /** @type {Piece[]} */
  const found = [];
  for (let at = 0; at < pattern.length; at = found.at(-1)?.end ?? pattern.length) found.push(pieceAt(pattern, at));
  return found;
}

/**
 * @param {string} pattern
 * @param {number} start
 * @returns {Piece}
 */
function pieceAt(pattern, start) {
  /** @param {Piece['kind']} kind @param {number} length */
  const piece = (kind, length) => ({ kind, start, end: start + length });
  const char = pattern[start];
  if (char === '\\') {
    const length = lengthAt(ESCAPE, pattern, start);
    return piece(/^\\[bB]$/.test(pattern.slice(start, start + length)) ? 'anchor' : 'other', length);
  }
  if (char === '[') return piece('class', lengthAt(CLASS, pattern, start));
  if (char === '(') return piece('open', lengthAt(OPEN, pattern, start));
  if (char === ')') return piece('close', 1);
  if (char === '|') return piece('bar', 1);
  if (char === '^' || char === '$') return piece('anchor', 1);
  return piece(
    lengthAt(QUANTIFIER, pattern, start) > 0 ? 'quantifier' : 'other',
    lengthAt(QUANTIFIER, pattern, start) || 1,
  );
}

/** @type {Readonly<Record<string, string>>} */
const OTHER_QUANTIFIER = { '+': '*', '*': '+', '?': '', '+?': '*?', '*?': '+?', '??': '' };
/** @type {Readonly<Record<string, string>>} */
const OTHER_LOOK = { '(?=': '(?!', '(?!': '(?=', '(?<=': '(?<!', '(?<!': '(?<=' };

/**
 * Spans of a pattern's alternatives, each with the bar that goes when it goes.
 * @param {readonly Piece[]} all
 * @param {number} length
 * @returns {[number, number][]}
 */
function alternatives(all, length) {
  /** @type {[number, number][]} */
  const found = [];
  /** @type {{ start: number, bars: number[] }[]} */
  const levels = [{ start: 0, bars: [] }];
  const close = (/** @type {number} */ end) => {
    const level = levels.pop();
    if (level === undefined || level.bars.length === 0) return;
    const { start, bars } = level;
    found.push([start, /** @type {number} */ (bars[0]) + 1]);
    for (const [i, bar] of bars.entries()) found.push([bar, bars[i + 1] ?? end]);
  };
  for (const { kind, start, end } of all) {
    if (kind === 'open') levels.push({ start: end, bars: [] });
    else if (kind === 'bar') levels.at(-1)?.bars.push(start);
    else if (kind === 'close') close(start);
  }
  close(length);
  return found;
}

/**
 * Changed patterns, only such as still are patterns.
 * @param {string} pattern
 * @param {string} flags
 * @returns {string[]}
 */
export function regexMutants(pattern, flags) {
  const all = pieces(pattern);
  /** @type {string[]} */
  const found = [];
  /** @param {number} start @param {number} end @param {string} text */
  const put = (start, end, text) => found.push(pattern.slice(0, start) + text + pattern.slice(end));
  for (const [start, end] of alternatives(all, pattern.length)) put(start, end, '');
  for (const { kind, start, end } of all) {
    const text = pattern.slice(start, end);
    if (kind === 'anchor') put(start, end, '');
    else if (kind === 'class') put(start, end, text.startsWith('[^') ? `[${text.slice(2)}` : `[^${text.slice(1)}`);
    else if (kind === 'open' && OTHER_LOOK[text] !== undefined) put(start, end, OTHER_LOOK[text]);
    else if (kind === 'quantifier') put(start, end, OTHER_QUANTIFIER[text] ?? '');
  }
  return [...new Set(found)].filter(changed => changed !== pattern && isPattern(changed, flags));
}

/** @param {string} pattern @param {string} flags */
function isPattern(pattern, flags) {
  try {
    new RegExp(pattern, flags);
    return pattern !== '' && !pattern.includes('//');
  } catch {
    return false;
  }
}
