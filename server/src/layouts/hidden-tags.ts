import { type Hides, hidingBy } from '../text/hidden-markup.ts';
import { htmlTokens } from './html-tokens.ts';

/** What a page hides, by its own style sheets too. */
export function hidingTags(page: string): Hides {
  return hidingBy(sheetsOf(page)).hides;
}

/** The style sheets in a page. */
function sheetsOf(page: string): string[] {
  const sheets: string[] = [];
  let from: number | null = null;
  const ignore = () => undefined;
  htmlTokens(page, {
    open(name, _attributes, _start, end) {
      if (name === 'style') from = end;
    },
    close(name, start) {
      if (name === 'style' && from !== null) sheets.push(page.slice(from, start));
      if (name === 'style') from = null;
    },
    text: ignore,
    entity: ignore,
  });
  return sheets;
}
