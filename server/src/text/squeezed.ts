import type { Span } from './span.ts';

/** As words are kept that are to be found again however lines are broken. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text without its white space, in which places of the whole text are looked up. */
export interface SqueezedText {
  /** Whether words stand anywhere in it. */
  has(words: string): boolean;
  /** Whether words stand where a span begins, and others right before it. */
  stand(words: string, after: string, at: Span): boolean;
  /** The first characters of a span, and those before it: so many at least, more as long as the same stand elsewhere too. */
  wordsAt(at: Span, most: number, leastBefore: number): { readonly words: string; readonly after: string };
}

export function squeezedText(whole: string): SqueezedText {
  const text = withoutSpace(whole);
  /** For each offset of the whole text how many characters of the squeezed one stand before it. */
  const before = new Uint32Array(whole.length + 1);
  for (let i = 0; i < whole.length; i++) before[i + 1] = before[i]! + Number(!/\s/.test(whole.charAt(i)));
  return {
    has: words => text.includes(words),
    stand(words, after, { start }) {
      const at = before[start]!;
      return text.startsWith(words, at) && text.endsWith(after, at);
    },
    wordsAt({ start, end }, most, leastBefore) {
      const at = before[start]!;
      const words = text.slice(at, Math.min(before[end]!, at + most));
      for (let length = leastBefore; ; length *= 2) {
        const after = text.slice(Math.max(0, at - length), at);
        const isOnly = text.indexOf(after + words) === text.lastIndexOf(after + words);
        if (isOnly || length >= at) return { words, after };
      }
    },
  };
}
