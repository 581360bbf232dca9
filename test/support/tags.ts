import type { Random } from './random.ts';

const TAG = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[^<>]*>/g;

/** Every tag and comment of a page, in order. */
export function tagsOf(html: string): string[] {
  return html.match(TAG) ?? [];
}

/** The words of a page without tags and white space: what a fix may change. */
export function wordsOfPage(html: string): string {
  return html.replace(TAG, '').replace(/&nbsp;|&#160;|\s/g, '');
}

/** The same page as editors leave it that put each change of font in a tag: words cut anywhere by tags that show nothing. */
export function cutByTags(html: string, r: Random): string {
  let out = '';
  let at = 0;
  for (const tag of html.matchAll(TAG)) {
    out += cutWords(html.slice(at, tag.index), r) + tag[0];
    at = tag.index + tag[0].length;
  }
  return out + cutWords(html.slice(at), r);
}

const WRAPS = [
  ['<span lang=EN-US>', '</span>'],
  ["<span\n style='font-family:宋体'>", '</span>'],
  ['<b>', '</b><!-- 2 -->'],
  ['<font size="3"><strong>', '</strong></font>'],
] as const;

/** Entities stay whole. */
function cutWords(words: string, r: Random): string {
  const units = words.match(/&#?\w+;|[\s\S]/gu) ?? [];
  let out = '';
  for (let i = 0; i < units.length; ) {
    const size = r.int(1, 4);
    const run = units.slice(i, i + size).join('');
    const [before, after] = r.pick(WRAPS);
    out += run.trim() !== '' && r.chance(0.3) ? before + run + after : run;
    i += size;
  }
  return out;
}
