/** What a program or a printer leaves round the words of a line, besides the marks that `local.ts` reads. */
const SPACE_ENTITIES = /&(?:nbsp|emsp|ensp|#160|#12288|#x3000);/gi;
const TEXT_TAGS = /<\/?(?:p|br|strong|span|font|center|div|li)(?:\s[^<>]{0,300})?\/?>/gi;
const QUOTE_OR_LIST = /^[ \t]{0,8}(?:(?:>[ \t]?){1,3}(?:[-*+•·][ \t]+)?|[-*+•·][ \t]+)/;
const ESCAPED = /\\([()（）[\].*_#-])/g;

/** A page number, or what stands for one: `— 2 —`, `第 2 页 共 9 页`, `2/9`. */
const PAGE_NUMBER =
  /^\s*(?:[-—–－·]*\s*\d{1,4}\s*[-—–－·]*|第\s{0,3}\d{1,4}\s{0,3}页[\s,，/／]{0,4}(?:共\s{0,3}\d{1,4}\s{0,3}页)?|\d{1,4}\s?[/／]\s?\d{1,4})\s*$/;
/** What a browser prints above and below each page. */
const PRINTED_PAGE =
  /^\s*(?:https?:\/\/\S{1,300}(?:\s.{0,20})?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ ,]{1,3}\d{1,2}:\d{2}.{0,200})$/;
const END_MARK = /[。；：！？;:，、,]$/;

/** Longer than any article: a copy that has lost its line ends. */
const LONG_LINE = 1500;
const NEW_LINE = /(?<=[。：；])[\s　]{2,20}|(?<=[。：；\s])(?=第[〇零一二三四五六七八九十百]{1,6}[条章][\s　])/u;

/** The lines of a copy of a law without tags, list marks and escapes around their words. */
export function copyLines(fileText: string): string[] {
  return fileText
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap(line => (line.length > LONG_LINE && line.length <= 100_000 ? line.split(NEW_LINE) : [line]))
    .map(line => (line.length > 100_000 ? line : cleaned(line)));
}

function cleaned(line: string): string {
  let words = line;
  if (words.includes('&')) words = words.replace(SPACE_ENTITIES, ' ');
  if (words.includes('<')) words = words.replace(TEXT_TAGS, '');
  const first = words.charCodeAt(0);
  // Most lines begin with a Chinese character, or with two of its blanks.
  if (first < 0x2e80) words = words.replace(QUOTE_OR_LIST, '');
  return words.includes('\\') ? words.replace(ESCAPED, '$1').replace(/\\\s*$/, '') : words;
}

/** True for a line that belongs to the page and not to the law; `titles`: what stands above the first article, which pages repeat. */
export function isOfThePage(line: string, titles: ReadonlySet<string>): boolean {
  return PAGE_NUMBER.test(line) || PRINTED_PAGE.test(line) || titles.has(line.trim());
}

/** The lines above a law's first article that a page may carry on top again. */
export function titlesAbove(lines: readonly string[], first: number): ReadonlySet<string> {
  const titles = lines.slice(0, first).map(line => line.trim());
  return new Set(titles.filter(line => line.length >= 4 && line.length <= 40 && !END_MARK.test(line)));
}
