import { type Hides, hidingBy, type Stylings, stylingsBy } from '../text/hidden-markup.ts';

/** What a page hides, by its own style sheets too. */
export function hidingTags(page: string): Hides {
  return hidingBy(sheetsOf(page)).hides;
}

/** How a page shows words by the styles of its tags, by its own style sheets too. */
export function stylingsOf(page: string): Stylings {
  return stylingsBy(sheetsOf(page));
}

/** The style sheets in a page: nothing but its own end ends one. */
function sheetsOf(page: string): string[] {
  const sheets: string[] = [];
  const begin = /<style(?:\s[^<>]*)?>/gi;
  const end = /<\/style/gi;
  while (begin.exec(page) !== null) {
    end.lastIndex = begin.lastIndex;
    const found = end.exec(page);
    if (found === null) break;
    sheets.push(page.slice(begin.lastIndex, found.index));
    begin.lastIndex = found.index;
  }
  return sheets;
}
