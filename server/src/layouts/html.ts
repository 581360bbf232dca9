import { isLineBreak, isSpace } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { CharBuffer } from './char-buffer.ts';
import { areOwnLines } from './held-lines.ts';
import { stylingsOf } from './hidden-tags.ts';
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts';
import { htmlFlow, type LineHolder } from './html-flow.ts';
import { htmlTables } from './html-tables.ts';
import { htmlTokens } from './html-tokens.ts';
import type { LeftOut } from './left-out.ts';
import { PIPES } from './pipe.ts';
import type { SourceLine } from './source-line.ts';

/** What nearly every page has, and not among its words. */
const OF_HEAD = new Set(['title', 'style', 'script']);

/** A finished tag of a table's row or cell: `<td` at a line's end is what is left of one. */
const CELL = /<(?:td|tr|th)(?:\s[^<>]*)?>/i;

/** True when the text has tags worth reading as HTML: a table, or paragraphs as a website editor writes them. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  return CELL.test(text) || (/<(?:p|div|h[1-6]|body)[\s>]/i.test(text) && /<\/(?:p|div|h[1-6]|body)>/i.test(text));
}

/** A character written as a page writes it: `&nbsp;`. */
const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/i;

export function hasEntity(text: string): boolean {
  return text.includes('&') && ENTITY.test(text);
}

/** The lines and table rows of a page alone. */
export function htmlLines(source: string, isLabel?: (text: string) => boolean): readonly SourceLine[] {
  return readHtml(source, isLabel).lines;
}

export interface HtmlSource {
  readonly lines: readonly SourceLine[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads HTML (or Markdown with HTML in it) into lines and table rows, each character with its place in the source. Linear. */
export function readHtml(source: string, isLabel: (text: string) => boolean = () => false): HtmlSource {
  const out: SourceLine[] = [];
  const flow = new CharBuffer();
  const tables = htmlTables(source, out, isLabel);
  const around = htmlBlocks();
  const tags = htmlFlow(source, stylingsOf(source));

  const leftOut: LeftOut[] = [];
  /** The last one. */
  let tag: (Span & { readonly name: string }) | null = null;
  let holder: LineHolder = 'block';
  /** A bar stands on the line: a <br> behind it parts words within a cell. */
  let barred = false;
  const flush = () => {
    barred = false;
    const lines = flow.broken ? flow.lines() : [];
    if (areOwnLines(lines, holder, isLabel)) {
      for (const line of lines) out.push({ line, row: null });
      flow.clear();
      return;
    }
    const line = flow.take();
    if (line) out.push({ line, row: null });
  };
  const addRun = (buffer: CharBuffer, from: number, to: number) => {
    const words = source.slice(from, to);
    buffer.run(words, from);
    barred ||= buffer === flow && PIPES.test(words);
    around.text(source, from, to);
  };
  const emptyLine = (at: number) => out.push({ line: { text: '', start: at, end: at, map: null }, row: null });
  /** Words of a page that nobody sees, or that are no part of those around them. */
  const isLeftOut = (start: number, end: number): boolean => {
    const manner = tags.manner();
    if (manner === null || (manner === 'lowered' && tables.cell() === null)) return false;
    tables.leftOut(manner, start, end);
    if (tag !== null && OF_HEAD.has(tag.name)) return true;
    const last = leftOut.at(-1);
    if (last?.end === start) leftOut.splice(-1, 1, { ...last, end });
    else leftOut.push({ start, end, tag: tag?.end === start ? tag : null });
    return true;
  };
  const endBlock = (at: number) => {
    around.endBlock();
    const cell = tables.cell();
    if (cell) cell.buffer.space(at);
    else flush();
  };

  htmlTokens(source, {
    open(name, attributes, start, end) {
      tag = { name, start, end };
      if (name === 'br' && barred && !tables.cell()) {
        flow.decoded(' ', start, end);
        return;
      }
      const inFlow = name === 'br' && !tables.cell() && flow.length === 0;
      if (tags.open(name, attributes, start)) endBlock(start);
      if (inFlow) emptyLine(start);
      tables.open(name, attributes, start, end, tags.manner() === 'off');
      around.open(name, start);
    },
    close(name, start, end) {
      tag = { name, start, end };
      if (tags.close(name)) endBlock(start);
      if (tables.close(name, start, end)) emptyLine(start);
      around.close(name, end);
    },
    text(start, end) {
      if (isLeftOut(start, end)) return;
      tables.seeWords(start, end);
      const cell = tables.cell();
      const buffer = cell?.buffer ?? flow;
      const wrapped = cell !== null || tags.wrapped();
      if (cell === null) holder = tags.holder();
      let from = start;
      for (let i = start; i < end; i++) {
        const code = source.charCodeAt(i);
        if (!isLineBreak(code)) continue;
        if (i > from) addRun(buffer, from, i);
        from = i + 1;
        around.lineEnd();
        if (!cell) barred = false;
        // The second half of CRLF.
        if (code === 10 && source.charCodeAt(i - 1) === 13) continue;
        if (wrapped) buffer.space(i);
        else if (flow.length > 0) {
          around.endBlock();
          flush();
        } else emptyLine(i);
      }
      if (end > from) addRun(buffer, from, end);
    },
    entity(codePoint, start, end) {
      if (isLeftOut(start, end)) return;
      const text = String.fromCodePoint(codePoint);
      tables.seeWords(start, end);
      const cell = tables.cell();
      if (!isSpace(codePoint)) around.word(start, end);
      (cell?.buffer ?? flow).decoded(text, start, end);
    },
  });
  tables.end();
  flush();
  return { lines: withBlocks(out, around.end()), leftOut };
}

/** Lines that tags hold and nothing else, with these tags. */
function withBlocks(lines: readonly SourceLine[], blocks: readonly HtmlBlock[]): readonly SourceLine[] {
  const byStart = new Map(blocks.map(b => [b.words.start, b] as const));
  return lines.map(source => {
    const { line } = source;
    const block = source.row === null ? byStart.get(line.start) : undefined;
    return block?.words.end === line.end ? { line: { ...line, block: block.region }, row: null } : source;
  });
}
