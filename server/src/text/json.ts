import { type Node, type ParseOptions, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { type Span, span } from './span.ts';

/** A JSON value with its place in the text. */
export type JsonNode =
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[]; readonly span: Span }
  | JsonRecord
  | { readonly kind: 'other'; readonly value: number | boolean | null; readonly span: Span };

interface JsonRecord {
  readonly kind: 'record';
  readonly entries: ReadonlyMap<string, JsonNode>;
  /** Names that are written again further on, where each stands in its quotes: the last of them counts. */
  readonly repeated: readonly { readonly name: string; readonly span: Span }[];
  readonly span: Span;
}

export interface JsonError {
  readonly kind: 'error';
  /** A Chinese clause: `少了逗号`. */
  readonly reason: string;
  readonly at: number;
}

/** Deeper nesting is nobody's settings, and would overflow the stack. */
const DEEPEST = 100;

/** Comments are taken: a file that an office keeps says why. A comma at the end is none of JSON's. */
const STRICT: ParseOptions = { disallowComments: false, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Reads JSON and says in Chinese where it goes wrong: engines say it in English, each in its own words, and not always where. A byte order
 * mark at the start is passed over. Never throws.
 */
export function readJson(text: string): JsonNode | JsonError {
  // The mark is no part of JSON; a space in its place keeps the offsets.
  const json = text.replace(/^\uFEFF/, ' ');
  return mistakeIn(json) ?? nodeOf(parseTree(json, [], STRICT)!);
}

/** A value that was read by another as nodes, which stand nowhere. */
export function nodeOfValue(value: unknown): JsonNode {
  const at = span(0, 0);
  if (typeof value === 'string') return { kind: 'text', value, span: at };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOfValue), span: at };
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'other', value, span: at };
  if (typeof value !== 'object' || value === null) return { kind: 'other', value: null, span: at };
  return {
    kind: 'record',
    entries: new Map(Object.entries(value).map(([name, item]) => [name, nodeOfValue(item)])),
    repeated: [],
    span: at,
  };
}

function nodeOf({ type, offset, length, value, children = [] }: Node): JsonNode {
  const where = span(offset, offset + length);
  if (type === 'string') return { kind: 'text', value, span: where };
  if (type === 'array') return { kind: 'list', items: children.map(nodeOf), span: where };
  if (type !== 'object') return { kind: 'other', value, span: where };
  const entries = children.map(({ children: [name, item] = [] }) => [name!.value as string, nodeOf(item!)] as const);
  const last = new Map(entries.map(([name], i) => [name, i]));
  const repeated = children.flatMap(({ children: [name] = [] }, i) =>
    last.get(name!.value as string) === i
      ? []
      : [{ name: name!.value as string, span: span(name!.offset, name!.offset + name!.length) }],
  );
  return { kind: 'record', entries: new Map(entries), repeated, span: where };
}

/** What may stand at a place where nothing is wrong. */
type Expected = 'value' | 'colon' | 'comma' | 'end';

/** Carries the first mistake out of the library, which would go on behind it, and down without end. */
class Stop extends Error {
  readonly found: JsonError;
  constructor(reason: string, at: number) {
    super(reason);
    this.found = { kind: 'error', reason, at };
  }
}

/** The first mistake; null where the text is JSON and not nested too deep. */
function mistakeIn(json: string): JsonError | null {
  let depth = 0;
  let expected: Expected = 'value';
  /** The last number, true, false or null. */
  let bare = span(-1, -1);
  const begin = (at: number): void => {
    if (depth++ > DEEPEST) throw new Stop('层次太多', at);
    expected = 'value';
  };
  const ended = (): void => {
    expected = depth > 0 ? 'comma' : 'end';
  };
  const end = (): void => {
    depth--;
    ended();
  };
  const visitor: Parameters<typeof visit>[1] = {
    onArrayBegin: begin,
    onArrayEnd: end,
    onObjectBegin: begin,
    onObjectEnd: end,
    onObjectProperty: () => {
      expected = 'colon';
    },
    onSeparator: () => {
      expected = 'value';
    },
    onLiteralValue: (value, at, length) => {
      if (typeof value !== 'string') bare = span(at, at + length);
      ended();
    },
    onError: (code, at, length) => {
      // The library's words go on through full-width marks.
      const keyword = KEYWORD.exec(json.slice(at, at + length))?.[0].length ?? 0;
      if (keyword > 0) throw new Stop(reasonOf('InvalidSymbol', json.charAt(at + keyword), 'comma'), at + keyword);
      // 2025年报.txt is one word to whoever wrote it, and a number with something behind it to the library.
      if (at === bare.end && IN_WORD.test(json.charAt(at))) throw new Stop(stray(json.charAt(bare.start)), bare.start);
      throw new Stop(reasonOf(printParseErrorCode(code), json.charAt(at), expected), at);
    },
  };
  try {
    visit(json, visitor, STRICT);
  } catch (error) {
    if (error instanceof Stop) return error.found;
    throw error;
  }
  return null;
}

/** A word that is right, and a full-width mark behind it. */
const KEYWORD = /^(?:true|false|null)(?=[，；、])/;

/** A character that belongs to the word before it. */
const IN_WORD = /[^\s,:[\]{}"，：；、]/;

const BAD_STRING = '引号里的“\\”或控制字符写法不对（路径请用“/”分隔）';

/** What to say of the library's errors that always mean one thing. */
const REASONS: Readonly<Record<string, string>> = {
  UnexpectedEndOfString: '引号没有成对',
  InvalidUnicode: BAD_STRING,
  InvalidEscapeCharacter: BAD_STRING,
  InvalidCharacter: BAD_STRING,
  ColonExpected: '少了冒号“:”',
  CommaExpected: '前面少了逗号',
  CloseBraceExpected: '没有写完，少了“}”',
  CloseBracketExpected: '没有写完，少了“]”',
  EndOfFileExpected: '末尾多了内容',
};

/** What to say of an error at a character (empty at the text's end), when something else was expected there. */
function reasonOf(error: string, found: string, expected: Expected): string {
  const known = REASONS[error];
  if (known !== undefined) return known;
  if (found === '') return error === 'PropertyNameExpected' ? '没有写完，少了“}”' : '没有写完';
  if (expected === 'end') return '末尾多了内容';
  if (expected === 'colon') return found === '：' ? stray(found) : '少了冒号“:”';
  if (expected === 'comma') return '，；、'.includes(found) ? `“${found}”应为半角的“,”` : '前面少了逗号';
  return stray(found);
}

/** What to say of a character that no value begins with. */
function stray(found: string): string {
  if ('，：；'.includes(found)) return `“${found}”应为半角的“${found === '：' ? ':' : ','}”`;
  if ("“”‘’'".includes(found)) return '引号应为半角的双引号 "';
  if (found === '/' || found === '#') return '注释应写作“// …”';
  if (found === ',' || found === ']' || found === '}') return `“${found}”前面少了内容，或者多了一个逗号`;
  return `不认识“${found}”，文字要写在半角双引号里`;
}
