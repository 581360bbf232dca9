import { applyEdits } from './apply-edits.ts';
import type { Edit } from './edit.ts';
import { span } from './span.ts';

/**
 * One list of edits that does what `first` and then `second` do; both ascending and not overlapping, the offsets of `second` in the text after
 * `first`. Edits that meet become one, which is of the kind of its first; one that would write what stands there is left out. Linear.
 */
export function composeEdits<E extends Edit>(text: string, first: readonly E[], second: readonly E[]): E[] {
  const middle = applyEdits(text, first);
  const composed: E[] = [];
  /** What the edits of `first` so far have made the text longer by. */
  let grown = 0;
  let i = 0;
  let j = 0;
  const start = (edit: E | undefined, by: number) => (edit ? edit.span.start + by : Number.POSITIVE_INFINITY);
  while (i < first.length || j < second.length) {
    const from = Math.min(start(first[i], grown), start(second[j], 0));
    const lead = start(first[i], grown) === from ? first[i]! : second[j]!;
    const place = from - grown;
    const parts: E[] = [];
    let to = from;
    for (;;) {
      if (start(first[i], grown) <= to) {
        const { span: was, text: now } = first[i++]!;
        to = Math.max(to, was.start + grown + now.length);
        grown += now.length - (was.end - was.start);
      } else if (start(second[j], 0) <= to) {
        const part = second[j++]!;
        to = Math.max(to, part.span.end);
        parts.push({ ...part, span: span(part.span.start - from, part.span.end - from) });
      } else break;
    }
    const whole = { ...lead, span: span(place, to - grown), text: applyEdits(middle.slice(from, to), parts) };
    if (text.slice(whole.span.start, whole.span.end) !== whole.text) composed.push(whole);
  }
  return composed;
}
