import { htmlTokens } from './html-tokens.ts';

/** A piece of the source as a reader sees it: tags and comments left out, entities decoded. Text without them is itself. */
export function shown(source: string): string {
  if (!source.includes('<') && !source.includes('&')) return source;
  let text = '';
  const ignore = () => undefined;
  htmlTokens(source, {
    open: ignore,
    close: ignore,
    text(start, end) {
      text += source.slice(start, end);
    },
    entity(codePoint) {
      text += String.fromCodePoint(codePoint);
    },
  });
  return text;
}
