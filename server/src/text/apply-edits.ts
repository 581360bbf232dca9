import type { Span } from './span.ts';

/** The text after the edits, which must be ascending and must not overlap; nothing outside their spans changes. */
export function applyEdits(text: string, edits: readonly { readonly span: Span; readonly text: string }[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
