import { textOfPart } from '../package/parts.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Parts } from '../package/zip.ts';
import { AUTHOR } from './comments.ts';
import type { Making } from './new-run.ts';

/** Tracked changes of one hand and hour, each with a number that nothing else in the file has. */
export interface Revisions extends Making {
  /** An element that tracks a change (`ins`, `del`) around XML; around none it is a mark. */
  around(kind: 'ins' | 'del', xml: string, w: string): string;
  /** The tag that opens an element, with a number of its own: the element is written a second time. */
  reopened(tag: string): string;
}

/** Numbers of this many digits leave room for more; what is higher nobody reaches. */
const NUMBERS = /[\s:]id=["'](\d{1,9})["']/g;

/** The highest number that anything in the file has. */
export function highestNumber(parts: Parts): number {
  let highest = 0;
  for (const name of parts.keys()) {
    if (!name.endsWith('.xml')) continue;
    for (const [, id] of textOfPart(parts, name).matchAll(NUMBERS)) highest = Math.max(highest, Number(id));
  }
  return highest;
}

/**
 * @param after the number that they are counted from
 * @param date as Word writes it: the hour on the wall, `2026-01-05T09:30:00Z`
 */
export function revisions({ scope }: XmlElement, after: number, date: string): Revisions {
  let last = after;
  // Attributes have a prefix also where elements have none.
  const own = scope.word;
  const around: Revisions['around'] = (kind, xml, w) => {
    const tag = `<${w}${kind} ${own}id="${++last}" ${own}author="${AUTHOR}" ${own}date="${date}"`;
    return xml === '' ? `${tag}/>` : `${tag}>${xml}</${w}${kind}>`;
  };
  return {
    around,
    reopened: tag => tag.replace(/([\s:]id=)("[^"]*"|'[^']*')/, (_, name: string) => `${name}"${++last}"`),
    run: (xml, w) => around('ins', xml, w),
    mark: w => around('ins', '', w),
  };
}
