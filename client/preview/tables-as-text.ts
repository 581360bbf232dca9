const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * The tables that the server gives for the clipboard as text: a row a line, cells parted by tabs. Not by the browser's parser: to that the tables' own style
 * is one that the page's policy forbids.
 */
export function tablesAsText(html: string): string {
  return html
    .replace(/<\/t[hd]>(?=<t[hd])/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/&(?:lt|gt|amp);/g, entity => ENTITIES[entity]!)
    .trim();
}
