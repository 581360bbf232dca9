/** How words stand beside the others, though they are seen. */
export type AsideManner = 'struck' | 'raised' | 'lowered';

/** What sets words aside: how they stand, or a text box or a picture that they stand in. */
export type SetAside = AsideManner | 'boxed' | 'drawn';

/** What it is called before a reader. */
export const ASIDE_WORDS: Readonly<Record<SetAside, string>> = {
  struck: '划去',
  raised: '上标',
  lowered: '下标',
  boxed: '文本框里',
  drawn: '图里',
};

const WAYS = Object.keys(ASIDE_WORDS) as SetAside[];

/** In a text without tags `〔划去：9〕31` says what a page shows by a line through the 9. */
export const asideOpening = (how: SetAside): string => `〔${ASIDE_WORDS[how]}：`;
export const ASIDE_CLOSING = '〕';

const NAMES = WAYS.map(way => ASIDE_WORDS[way]).join('|');
const MARK = new RegExp(`〔(${NAMES})：([^〔〕\\t\\n]{1,60})〕`, 'g');

const OPENING = new RegExp(`〔(?:${NAMES})：`);

/** True for a text in which a mark begins. */
export function beginsAsideMark(text: string): boolean {
  return OPENING.test(text);
}

/** Words that a mark sets aside, within a text. */
export interface AsideMark {
  readonly how: SetAside;
  /** The whole mark. */
  readonly start: number;
  readonly end: number;
  /** The words in it. */
  readonly inner: number;
  readonly innerEnd: number;
}

/** The marks in a text, in order. */
export function asideMarks(text: string): AsideMark[] {
  return [...text.matchAll(MARK)].map(({ index, 0: whole, 1: word, 2: words }) => {
    const end = index + whole.length;
    const innerEnd = end - ASIDE_CLOSING.length;
    const how = WAYS.find(way => ASIDE_WORDS[way] === word)!;
    return { how, start: index, end, inner: innerEnd - words!.length, innerEnd };
  });
}
