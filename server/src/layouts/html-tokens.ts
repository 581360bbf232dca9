import { Tokenizer } from 'htmlparser2';

/** What the reader of HTML wants to know, in the order of the source. Offsets are those of the source. */
export interface HtmlSink {
  /** `<td colspan="2">`; `end`: offset behind the `>`. */
  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void;
  close(name: string, start: number): void;
  /** Text of the source, character for character. */
  text(start: number, end: number): void;
  /** A character that the source writes as an entity, [start, end). */
  entity(codePoint: number, start: number, end: number): void;
}

const COMMON = ['td', 'tr', 'th', 'table', 'tbody', 'thead', 'p', 'span', 'br', 'div', 'font', 'b', 'strong', 'o:p'];
/** The usual names, so that a tag costs neither a new string nor its hash. */
const NAMES = new Map(COMMON.flatMap(name => [name, name.toUpperCase()].map(written => [written, name])));

function nameOf(written: string): string {
  return NAMES.get(written) ?? written.toLowerCase();
}

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
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(from, to) {
        name = nameOf(source.slice(from, to));
        start = from - 1;
        attributes = null;
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (from, to) => sink.close(nameOf(source.slice(from, to)), Math.max(0, from - 2)),
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
      ontext: (from, to) => sink.text(from, to),
      ontextentity: (codePoint, end) => sink.entity(codePoint, Math.max(0, source.lastIndexOf('&', end - 1)), end),
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
