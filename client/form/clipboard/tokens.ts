/** A tag, a piece of text or a style sheet of HTML. Texts have their entities resolved. */
export type Token =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sheet'; readonly text: string };

const TAG = /<(\/?)([a-z][a-z0-9:]*)/iy;
/** Comments, `<![if …]>`, `<?xml …>`: the conditional comments of Office are of both kinds. */
const ASIDE = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;
/** What stands in these is no text of the page. */
const UNREAD = /^(?:script|style|xml|title|noscript|template)$/;

/** The tags and texts of a page, in order. Nothing of it is run or shown; what is no HTML is text. */
export function* tokensOf(html: string): Generator<Token> {
  const lower = html.toLowerCase();
  let hasQuotes = true;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    if (until > at) yield { kind: 'text', text: resolved(html.slice(at, until)) };
    if (open < 0) return;
    ASIDE.lastIndex = open;
    if (ASIDE.test(html)) {
      at = ASIDE.lastIndex;
      continue;
    }
    TAG.lastIndex = open;
    const tag = TAG.exec(html);
    if (!tag) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    let end = hasQuotes ? tagEnd(html, TAG.lastIndex) : html.indexOf('>', open);
    if (end < 0 && hasQuotes) {
      // A quote is never closed. Not to look for the end of the text again and again, quotes count no more.
      hasQuotes = false;
      end = html.indexOf('>', open);
    }
    if (end < 0) {
      yield { kind: 'text', text: html.slice(open) };
      return;
    }
    const attributes = attributesOf(html.slice(TAG.lastIndex, end));
    at = end + 1;
    const name = tag[2]!.toLowerCase();
    if (tag[1] === '' && UNREAD.test(name)) {
      const close = lower.indexOf(`</${name}`, at);
      const until = close < 0 ? html.length : close;
      if (name === 'style') yield { kind: 'sheet', text: html.slice(at, until) };
      at = until;
      continue;
    }
    yield { kind: tag[1] === '' ? 'open' : 'close', name, attributes };
  }
}

/** Where a tag ends: a `>` that stands in no quotes. Quotes begin behind `=` only. */
function tagEnd(html: string, from: number): number {
  let isValue = false;
  for (let i = from; i < html.length; i++) {
    const char = html[i]!;
    if (char === '>') return i;
    if (isValue && (char === '"' || char === "'")) {
      i = html.indexOf(char, i + 1);
      if (i < 0) return -1;
    }
    isValue = char === '=' || (isValue && /\s/.test(char));
  }
  return -1;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    found.set(name!.toLowerCase(), resolved(double ?? single ?? bare ?? ''));
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  minus: '−',
  ndash: '–',
  mdash: '—',
};

function resolved(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
