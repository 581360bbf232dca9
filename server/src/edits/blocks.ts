import { type Span, span } from '../text/span.ts';

/** Longer than the marks and tags around any heading. */
const LONGEST = 400;

const OPENING = /(?:[#*_ \t\u3000]|<[a-z][^<>]*>)*$/i;
const CLOSING = /^(?:[#*_ \t\u3000]|<\/[a-z][a-z0-9]*\s*>)*/i;

/** Words with the marks and tags that hold them and nothing else: `## 一、总体情况`, `<p><b>一、总体情况</b></p>`. */
export function blockOf(text: string, words: Span): Span {
  const before = text.slice(Math.max(0, words.start - LONGEST), words.start);
  const after = text.slice(words.end, words.end + LONGEST);
  const opening = OPENING.exec(before)?.[0] ?? '';
  const closing = CLOSING.exec(after)?.[0] ?? '';
  const opened = [...opening.matchAll(/</g)].map(m => m.index);
  const closed = [...closing.matchAll(/>/g)].map(m => m.index + 1);
  const pairs = Math.min(opened.length, closed.length);
  const start = pairs < opened.length ? (opened[opened.length - pairs] ?? opening.length) : 0;
  const end = pairs < closed.length ? (closed[pairs - 1] ?? 0) : closing.length;
  return span(words.start - opening.length + start, words.end + end);
}
