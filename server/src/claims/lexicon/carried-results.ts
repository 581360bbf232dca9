import { anyOf } from './phrases.ts';

/** Results of those from last year told by themselves: `予以公开9件；上年结转2件，均予以公开`. */

const RESULT = anyOf(`
  予以
  部分公开
  不予
  不公开
  同意公开
  无法提供
  不能提供
  其他处理
`);
/** Words before the first of their results. */
const LEADS = '(?:其中|分别|[均都]|全部|已|依法|作出|答复|为|有|是|申请|\\d+[件宗份])*';
/** `，均已办结` */
const DONE = '(?:，[^，。；（）\\d]{0,12}(?:办结|答复|办理完毕|办毕))';

/** Neither are the table's, which adds both up. Those in `新收25件和上年结转2件中` are told together with the new ones. */
const CARRIED_WITH_RESULTS = new RegExp(
  '(?<![和及与加、](?:上一?年度?|去年|20\\d\\d年度?)?)结转(?![至到入下])[^，。；、（）新\\d]{0,14}\\d+[件宗份]' +
    `[^，。；（）]{0,12}(?:(?<among>中，)|${DONE}?，${LEADS}${RESULT})`,
);
/** The same without their number: `上年结转的申请予以公开3件`. */
const CARRIED_UNCOUNTED = new RegExp(
  `(?<![和及与加、](?:上一?年度?|去年|20\\d\\d年度?)?)结转(?![至到入下])的?(?:申请|件|事项)[中里]?，?(?:均|都|全部|已|依法)*${RESULT}`,
);

/** True where words tell results of those from last year. */
export function tellsOfCarried(words: string): boolean {
  return CARRIED_WITH_RESULTS.test(words) || CARRIED_UNCOUNTED.test(words);
}

/** True where they tell them apart from those of the new ones. Behind new ones it is all that results are of, unless those of the new ones have been told. */
export function tellsOfCarriedAlone(words: string): boolean {
  const found = CARRIED_WITH_RESULTS.exec(words);
  if (found === null) return CARRIED_UNCOUNTED.test(words);
  const head = words.slice(0, found.index);
  return found.groups?.['among'] !== undefined || !/新|收到|受理|接收/.test(head) || /予以公开|不予/.test(head);
}
