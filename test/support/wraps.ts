/** What stands before a draft and behind it; `⏎`: the draft's own line end. */
export const WRAPS: readonly (readonly [string, string])[] = [
  ['<div>⏎', '</div>⏎'],
  ['<div align="center">⏎⏎', '⏎</div>'],
  ['<center>⏎', '</center>⏎'],
  ['<pre>⏎', '</pre>⏎'],
  ['<pre>', '</pre>'],
  ['<html><body>⏎', '</body></html>⏎'],
  ['<html>⏎<body><pre>', '</pre>⏎</body>⏎</html>⏎'],
  ['<html><body>⏎<div class="a">⏎<div>⏎', '</div>⏎</div>⏎</body></html>⏎'],
  ['<section>⏎', ''],
  ['', '</div>⏎'],
];
/** Tags that make the whole a page: what lines stand in it are lines all the same. */
export const WRAPPING_PAGES: readonly (readonly [string, string])[] = [
  ['<p>索引号：1</p>⏎<div>⏎', '</div>⏎'],
  ['<html><body><p>索引号：1</p>⏎<pre>⏎', '</pre>⏎</body></html>⏎'],
  ['<html><head><title>年报</title></head>⏎<body>⏎', '</body></html>⏎'],
];

/** The draft within tags, and where its first character stands. */
export function wrapped(
  [before, behind]: readonly [string, string],
  text: string,
  eol: string,
): { at: number; text: string } {
  const head = before.replaceAll('⏎', eol);
  return { at: head.length, text: head + text + (/[\r\n]$/.test(text) ? '' : eol) + behind.replaceAll('⏎', eol) };
}
