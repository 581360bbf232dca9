/**
 * Lists of words as text, one word or phrase a line, made into one expression. All run on folded text (see prose/passages.ts).
 *
 * | written | means |
 * |---|---|
 * | `[政府]信息` | 政府 may stand there or not |
 * | `[和/或者]` | one of these may stand there or not |
 * | `{撤回/撤诉}` | one of these stands there |
 * | `规章!{制度}` | 规章, but not before 制度 |
 * | `!{不予}公开申请` | 公开申请, but not behind 不予 |
 * | `公开={和部分公开}` | 公开, and only before 和部分公开 |
 * | `// …` | why the word is listed, to the line's end |
 *
 * The first line that fits is taken, so that of two phrases that begin alike the longer one comes first. `#` stands for the figure.
 */
export type Lexicon = string;

const NOTATION: readonly (readonly [written: RegExp, meant: string])[] = [
  [/[.*+?^$()|\\]/g, '\\$&'],
  [/^!\{|(?<=[[{/])!\{/g, '(?<!'],
  [/!\{/g, '(?!'],
  [/=\{/g, '(?='],
  [/\[|\{/g, '(?:'],
  [/\]/g, ')?'],
  [/\}/g, ')'],
  [/\//g, '|'],
];

/** The words of a lexicon, without comments and empty lines, as they are written. */
export function listed(lexicon: Lexicon): string[] {
  return lexicon
    .split('\n')
    .map(line => line.split('//', 1)[0]!.trim())
    .filter(line => line !== '');
}

/** The source of an expression for any phrase of the lists, the first that fits. */
export function anyOf(...lexicons: readonly Lexicon[]): string {
  return `(?:${lexicons.flatMap(listed).map(sourceOf).join('|')})`;
}

/** The same as an expression of its own. */
export function pattern(...lexicons: readonly Lexicon[]): RegExp {
  return new RegExp(anyOf(...lexicons));
}

function sourceOf(phrase: string): string {
  return NOTATION.reduce((source, [written, meant]) => source.replace(written, meant), phrase);
}
