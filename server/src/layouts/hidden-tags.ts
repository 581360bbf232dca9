import { type Hides, hidingBy, type Stylings, stylingsBy } from '../text/hidden-markup.ts';
import { htmlTokens } from './html-tokens.ts';

/** What a page hides, by its own style sheets too. */
export function hidingTags(page: string): Hides {
  return hidingBy(sheetsOf(page)).hides;
}

/** How a page shows words by the styles of its tags, by its own style sheets too. */
export function stylingsOf(page: string): Stylings {
  return stylingsBy(sheetsOf(page));
}

const SHEET = /<style[\s>]/i;

/** The style sheets in a page. */
function sheetsOf(page: string): string[] {
  // Most pages have none, and it costs a second look at all tags.
  if (!SHEET.test(page)) return [];
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
