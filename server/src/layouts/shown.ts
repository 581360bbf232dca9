import { htmlTokens } from './html-tokens.ts';

/** A piece of the source as a reader sees it: tags and comments left out, entities decoded. Text without them is itself. */
export function shown(source: string): string {
  if (!source.includes('<') && !source.includes('&')) return source;
  let text = '';
  // Of stray marks each is a piece by itself: what stands side by side is taken at once.
  let [from, to] = [0, 0];
  const take = () => {
    text += source.slice(from, to);
    from = to;
  };
  const ignore = () => undefined;
  htmlTokens(source, {
    open: ignore,
    close: ignore,
    text(start, end) {
      if (start !== to) {
        take();
        from = start;
      }
      to = end;
    },
    entity(codePoint) {
      take();
      text += String.fromCodePoint(codePoint);
    },
  });
  take();
  return text;
}
