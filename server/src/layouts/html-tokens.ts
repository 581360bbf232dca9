import { Tokenizer } from 'htmlparser2';
import { type Span, span } from '../text/span.ts';

/**
 * What the reader of HTML wants to know, in the order of the source: no token begins before the last one ended. Offsets are those of the
 * source. What is left of a tag that the source's end cuts off is no token but its name.
 */
export interface HtmlSink {
  /** `<td colspan="2">`; `end`: offset behind the `>`. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void;
  /** `</td>`; `end`: offset behind the `>`. */
  close(name: string, start: number, end: number): void;
  /** Text of the source, character for character. */
  text(start: number, end: number): void;
  /** A character that the source writes as an entity, [start, end). */
  entity(codePoint: number, start: number, end: number): void;
}

const COMMON = 'td tr th table tbody thead p span br div font b strong o:p'.split(' ');
/** The usual names, so that a tag costs neither a new string nor its hash. */
const NAMES = new Map(COMMON.flatMap(name => [name, name.toUpperCase()].map(written => [written, name])));

function nameIn(source: string, from: number, to: number): string {
  // Nearly all tags are <td> or <tr>: they need no piece of the source.
  if (to - from === 2 && source.charCodeAt(from) === 0x74) {
    const second = source.charCodeAt(from + 1);
    if (second === 0x64) return 'td';
    if (second === 0x72) return 'tr';
  }
  const written = source.slice(from, to);
  return NAMES.get(written) ?? written.toLowerCase();
}

/** Behind the `>` of a closing tag whose name ends at `at`. */
function endOfTag(source: string, at: number): number {
  if (source.charCodeAt(at) === 0x3e) return at + 1;
  return source.indexOf('>', at) + 1 || source.length;
}

const ignore = () => undefined;
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Runs the tokenizer over the source. Only tokens, no tree: pasted HTML is often cut off or nested wrongly, and the parser on top of
 * this tokenizer takes quadratic time on deep nesting.
 */
export function htmlTokens(source: string, sink: HtmlSink): void {
  let name = '';
  let start = 0;
  let attribute = '';
  let value = '';
  let attributes: Map<string, string> | null = null;
  const opened = (end: number) => sink.open(name, attributes ?? NONE, start, Math.min(end + 1, source.length));
  const tokenizer = new Tokenizer(
    // Without an entity it passes over text at once, not by its states for each character.
    { decodeEntities: source.includes('&') },
    {
      onopentagname(from, to) {
        name = nameIn(source, from, to);
        start = from - 1;
        attributes = null;
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (from, to) => sink.close(nameIn(source, from, to), from - 2, endOfTag(source, to)),
      onattribname(from, to) {
        attribute = source.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata(from, to) {
        value += source.slice(from, to);
      },
      onattribentity: ignore,
      onattribend() {
        attributes ??= new Map();
        attributes.set(attribute, value);
      },
      ontext(from, to) {
        // Where the source ends inside a tag behind its name, the tokenizer calls all of the source text, from -1 on.
        if (from >= 0) sink.text(from, to);
      },
      ontextentity: (codePoint, end) => sink.entity(codePoint, source.lastIndexOf('&', end - 1), end),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}

/** Where the value of an attribute of the first tag in a span stands; null when the span begins with no tag that has it. */
export function attributeIn(source: string, within: Span, name: string): Span | null {
  const tag = source.slice(within.start, within.end);
  let attribute = '';
  let found: Span | null = null;
  let inFirst = tag.startsWith('<');
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (from, to) => {
        attribute = tag.slice(from, to).toLowerCase();
      },
      onattribdata: (from, to) => {
        if (inFirst && attribute === name) found ??= span(within.start + from, within.start + to);
      },
      onopentagend: () => {
        inFirst = false;
      },
      onselfclosingtag: () => {
        inFirst = false;
      },
      onopentagname: ignore,
      onclosetag: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      ontext: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(tag);
  return found;
}
