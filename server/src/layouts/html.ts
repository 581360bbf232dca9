import { isLineBreak, isSpace } from '../text/fold.ts';
import { CharBuffer } from './char-buffer.ts';
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts';
import { htmlTables } from './html-tables.ts';
import { htmlTokens } from './html-tokens.ts';
import type { SourceLine } from './source-line.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);
/** Blocks that editors leave open: the next one closes them. */
const LOOSE = new Set(['p', 'li', 'dd', 'dt', 'hr', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);
/** Their text is never shown on the page; a page's <title> repeats the title with the site's name behind it. */
const HIDDEN = new Set(['script', 'style', 'title', 'template', 'noscript']);
/** Note marks and struck-out words are no part of a figure. Editors leave them open; a block's end closes them. */
const ASIDE = new Set(['sup', 'del', 's', 'strike']);

/** True when the text has tags worth reading as HTML: a table, or paragraphs as a website editor writes them. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  return (
    /<(?:td|tr|th)[\s>]/i.test(text) ||
    (/<(?:p|div|h[1-6]|body)[\s>]/i.test(text) && /<\/(?:p|div|h[1-6]|body)>/i.test(text))
  );
}

/** Reads HTML (or Markdown with HTML in it) into lines and table rows, each character with its place in the source. Linear. */
export function htmlLines(source: string): readonly SourceLine[] {
  const out: SourceLine[] = [];
  const flow = new CharBuffer();
  const tables = htmlTables(source, out);
  const around = htmlBlocks();
  let hidden = 0;
  let blocks = 0;
  let loose = false;
  let aside = 0;

  const flush = () => {
    const line = flow.take();
    if (line) out.push({ line, row: null });
  };
  const addRun = (buffer: CharBuffer, from: number, to: number) => {
    buffer.run(source.slice(from, to), from);
    around.text(source, from, to);
  };
  const emptyLine = (at: number) => out.push({ line: { text: '', start: at, end: at, map: null }, row: null });
  const endBlock = (at: number) => {
    aside = 0;
    around.endBlock();
    const cell = tables.cell();
    if (cell) cell.buffer.space(at);
    else flush();
  };

  htmlTokens(source, {
    open(name, attributes, start, end) {
      if (HIDDEN.has(name)) hidden++;
      if (ASIDE.has(name)) aside++;
      if (BLOCKS.has(name)) {
        endBlock(start);
        if (LOOSE.has(name)) loose = true;
        else blocks++;
      }
      if (name === 'br') {
        const inFlow = !tables.cell() && flow.length === 0;
        endBlock(start);
        if (inFlow) emptyLine(start);
      }
      tables.open(name, attributes, start, end);
      around.open(name, start);
    },
    close(name, start, end) {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (ASIDE.has(name)) aside = Math.max(0, aside - 1);
      if (BLOCKS.has(name)) {
        endBlock(start);
        loose = false;
        if (!LOOSE.has(name)) blocks = Math.max(0, blocks - 1);
      }
      if (tables.close(name, start, end)) emptyLine(start);
      around.close(name, end);
    },
    text(start, end) {
      if (hidden > 0 || aside > 0) return;
      const cell = tables.cell();
      const buffer = cell?.buffer ?? flow;
      const wrapped = cell !== null || blocks > 0 || loose;
      if (cell && buffer.length === 0) tables.sawText(start, source.slice(start, end));
      let from = start;
      for (let i = start; i < end; i++) {
        const code = source.charCodeAt(i);
        if (!isLineBreak(code)) continue;
        if (i > from) addRun(buffer, from, i);
        from = i + 1;
        around.lineEnd();
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
      if (hidden > 0 || aside > 0) return;
      const text = String.fromCodePoint(codePoint);
      const cell = tables.cell();
      if (!isSpace(codePoint)) around.word(start, end);
      if (cell) tables.sawText(start, text);
      (cell?.buffer ?? flow).decoded(text, start, end);
    },
  });
  tables.end();
  flush();
  return withBlocks(out, around.end());
}

/** Lines that tags hold and nothing else, with these tags. */
function withBlocks(lines: readonly SourceLine[], blocks: readonly HtmlBlock[]): readonly SourceLine[] {
  if (blocks.length === 0) return lines;
  const byStart = new Map(blocks.map(b => [b.words.start, b] as const));
  return lines.map(source => {
    const { line } = source;
    const block = source.row === null ? byStart.get(line.start) : undefined;
    return block?.words.end === line.end ? { line: { ...line, block: block.region }, row: null } : source;
  });
}
