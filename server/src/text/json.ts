import { type Span, span } from './span.ts';

/** A JSON value with its place in the text. */
export type JsonNode =
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[]; readonly span: Span }
  | { readonly kind: 'record'; readonly entries: ReadonlyMap<string, JsonNode>; readonly span: Span }
  /** Numbers, true, false, null. */
  | { readonly kind: 'other'; readonly span: Span };

export interface JsonError {
  readonly kind: 'error';
  /** A Chinese clause: `少了逗号`. */
  readonly reason: string;
  readonly at: number;
}

/** Deeper nesting is nobody's settings, and would overflow the stack. */
const DEEPEST = 100;

/**
 * Reads JSON and says in Chinese where it goes wrong: engines say it in English, each in its own words, and not always where. A byte order
 * mark at the start is passed over. Never throws.
 */
export function readJson(text: string): JsonNode | JsonError {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let wrong: JsonError | null = null;

  function fail(reason: string, where = at): null {
    wrong ??= { kind: 'error', reason, at: where };
    return null;
  }
  function skip(): void {
    while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
  }
  function take(mark: string): boolean {
    if (text[at] !== mark) return false;
    at++;
    return true;
  }
  function value(depth: number): JsonNode | null {
    skip();
    if (depth > DEEPEST) return fail('层次太多');
    if (at >= text.length) return fail('没有写完');
    if (text[at] === '"') return string();
    if (text[at] === '[') return list(depth);
    if (text[at] === '{') return record(depth);
    return word();
  }
  function string(): (JsonNode & { kind: 'text' }) | null {
    const start = at++;
    while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
    if (text[at] !== '"') return fail('引号没有成对', start);
    const raw = text.slice(start, ++at);
    try {
      return { kind: 'text', value: JSON.parse(raw) as string, span: span(start, at) };
    } catch {
      return fail('引号里的“\\”或控制字符写法不对（路径请用“/”分隔）', start);
    }
  }
  function word(): JsonNode | null {
    const found = /[^\s,:[\]{}"，：；、]*/y;
    found.lastIndex = at;
    const raw = found.exec(text)![0];
    if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(raw)) return fail(stray());
    at += raw.length;
    return { kind: 'other', span: span(at - raw.length, at) };
  }
  /** What to say of a character that no value begins with. */
  function stray(): string {
    const found = text[at]!;
    if ('，：；'.includes(found)) return `“${found}”应为半角的“${found === '：' ? ':' : ','}”`;
    if ("“”‘’'".includes(found)) return '引号应为半角的双引号 "';
    if (found === '/' || found === '#') return '不能写注释';
    if (found === ',' || found === ']' || found === '}') return `“${found}”前面少了内容，或者多了一个逗号`;
    return `不认识“${found}”，文字要写在半角双引号里`;
  }
  /** Behind an item: true when another follows, false at the end, null where something is wrong. */
  function more(closer: string): boolean | null {
    skip();
    if (take(closer)) return false;
    if (at >= text.length) return fail(`没有写完，少了“${closer}”`);
    if (take(',')) return true;
    return fail('，；、'.includes(text[at]!) ? `“${text[at]}”应为半角的“,”` : '前面少了逗号');
  }
  function list(depth: number): JsonNode | null {
    const start = at++;
    const items: JsonNode[] = [];
    skip();
    for (let next: boolean | null = !take(']'); next; ) {
      const item = value(depth + 1);
      if (item === null) return null;
      items.push(item);
      next = more(']');
      if (next === null) return null;
    }
    return { kind: 'list', items, span: span(start, at) };
  }
  function record(depth: number): JsonNode | null {
    const start = at++;
    const entries = new Map<string, JsonNode>();
    skip();
    for (let next: boolean | null = !take('}'); next; ) {
      skip();
      if (at >= text.length) return fail('没有写完，少了“}”');
      if (text[at] !== '"') return fail(stray());
      const name = string();
      if (name === null) return null;
      skip();
      if (!take(':')) return fail(text[at] === '：' ? stray() : '少了冒号“:”');
      const item = value(depth + 1);
      if (item === null) return null;
      entries.set(name.value, item);
      next = more('}');
      if (next === null) return null;
    }
    return { kind: 'record', entries, span: span(start, at) };
  }
  const read = value(0);
  skip();
  if (read !== null && at < text.length) fail('末尾多了内容');
  return wrong ?? read ?? { kind: 'error', reason: '没有写完', at };
}
