/**
 * How the words in a tag are shown. `off`: not at all, and they take no place · `invisible`, `hidden`, `tiny`: nobody can read them, but tags within
 * may show those that are hidden or tiny · `struck`: struck out · `raised`, `lowered`: smaller, above or below the line · `drawn`: as a part of a picture.
 */
export type Manner = 'off' | 'invisible' | 'hidden' | 'tiny' | 'struck' | 'drawn' | 'raised' | 'lowered';

/**
 * By tag: text that is never shown on the page (a page's <title> repeats the title with the site's name behind it; of a list to choose from one is, of what
 * stands in a video nothing), or is no part of a figure: note marks, struck-out words, what stands above another word, what is drawn.
 */
export const TAG_MANNERS: ReadonlyMap<string, Manner> = new Map([
  ...named('off', 'script style title xml template noscript rp select datalist canvas audio video iframe noframes'),
  ...named('struck', 'del s strike'),
  ...named('raised', 'sup rt'),
  ...named('drawn', 'svg'),
  ...named('lowered', 'sub'),
]);

function named(manner: Manner, names: string): (readonly [string, Manner])[] {
  return names.split(' ').map(name => [name, manner]);
}
