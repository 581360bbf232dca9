import { runsOf } from '../../report/prose/paragraphs.ts';
import { oncePerWords } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan, textBefore } from '../../text/piece.ts';
import { placeBehind, withBefore } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

const COUNTED =
  '(?:申请|公开|信息|文件|文稿|办结|结转|收到|受理|新收|答复|发布|更新|制发|废止|有效|收取|金额|培训|会议|共|共计|合计|为|达|了)';
/** `共主动公开条`: 条 counts nothing but what a number stands before. */
const NO_FIGURE = `(?:公开|公示|发布|更新|推送|转载)(?:政府信息|各类信息|信息|消息)?(条)`;
/** `申请 件`, `办结*件`, `结转？件`: a sign in the number's place. */
const SIGN = `${COUNTED}((?:[ \\u3000]{1,8}|[*＊]{1,4}|[?？]{1,3}|[□○△]{1,4}|…{1,2}|[（(][ \\u3000]{0,8}[）)]|N{1,2})(?:件次|件|条|篇|次|份|场|期|万元|元|人次|个))`;
/** `共计条`, `制发规范性文件个`, `举办培训期`: a unit right behind what it counts. */
const BARE_UNIT = `(?:共计|合计|总计|(?<=公开|发布|收到|受理|新收)共)(件|条|篇|次|份|场|期|万元|人次)|规范性文件(个|份|部)|(?:举办|开展|组织)[^，。；\\d]{0,8}培训(期|场|次)`;
/** `对新收申请件，`, `无新收申请件`: those of a kind, not how many. */
const NO_KIND = '(?<![对将把按就无未没零][^，。；]{0,12})';
/** The next clause has its number: `，办结138件`. */
const NEXT_COUNTS = '(?=[，；](?:其中)?[^，。；]{0,12}\\d件)';
const BEGINS = '(?<=^|[，。；：）])';
const RESULT = '(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)';
/** `共收到申请件`, `新收申请件，办结138件`, `办结件，结转5件`, `结转下年度继续办理件`. 申请件 and 办结件 are words too: only where a number must stand. */
const BARE_CASES = [
  `${NO_KIND}共计?(?:新收|收到|受理|接收|办理)(?:到|了)?(?:政府信息公开|依申请公开)?申请(件)(?=[，。；）])`,
  `${NO_KIND}(?:新收|收到|受理)(?:到|了)?(?:政府信息公开|依申请公开)?申请(件)${NEXT_COUNTS}`,
  `${BEGINS}(?:其中|另|并)?(?:结转|转结)(?:至|到|入)?(?:下|次)一?年度?(?:继续)?(?:办理|处理|答复)?(件)(?:(?=[。；）])|${NEXT_COUNTS})`,
  `${BEGINS}(?:已|共|全年|全年共)?(?:新收|受理|${RESULT})(件)${NEXT_COUNTS}`,
  `${BEGINS}(?:已|共|全年|全年共)?(?:办结|答复)(件)(?=[，；](?:结转|转结)[^，。；]{0,8}\\d件)`,
  `${BEGINS}上年结转(件)(?=[，；](?:本年)?(?:新收|收到)[^，。；]{0,12}\\d件)`,
  `(?<=\\d件[，；])${RESULT}(件)(?=[，。；）])`,
].join('|');
/** The end of a unit that stands before a stop and not right behind a number. */
const UNIT_ENDS = '[件条篇次份场期元个部](?=[，。；、）：])(?<!\\d[万件人]?.)';
/** Looked for backwards from the few places where a unit ends: forwards each word of the prose might begin one. */
const MISSING = new RegExp(`${UNIT_ENDS}(?<=(${NO_FIGURE}|${SIGN}|${BARE_UNIT}|${BARE_CASES}))`, 'g');

/** `共发现问题3，已整改`, `收取信息处理费200。`: a number right before a stop. A bare 0 needs no unit. */
const NO_UNIT = new RegExp(
  [
    '([1-9]\\d{0,5})(?=[，。；](?!\\d))(?<=(?:共|收到|受理|发现|公开|发布|举办|开展|组织|召开|制发|办结|答复)[^，。；：、（）\\d“”《》第附表]{0,14}(?:问题|申请|信息|培训|会议|活动|文件)\\1)',
    '([1-9]\\d{0,5}(?:\\.\\d{1,2})?)(?=[，。；](?!\\d))(?<=(?:收取|应收|实收|实际收取)(?:了)?(?:政府信息公开)?(?:信息处理费|费用)(?:共|共计|合计|为)?\\2)',
  ].join('|'),
  'g',
);
/** Numbers of a list share the last one's unit. */
const LISTED = /分别|依次|各|编号|序号|图|表|附件/;
const missingIn = oncePerWords(text => matchesOf(MISSING, text));
/** A cheap look: what stands right before a stop is seldom a number. */
const BARE_END = /\d[，。；]/;
const NOTHING: readonly RegExpExecArray[] = [];
const withoutUnit = oncePerWords(text => (BARE_END.test(text) ? matchesOf(NO_UNIT, text) : NOTHING));

/** A count without its number, left to be filled in. */
export const missingNumber: Rule = {
  code: 'text/missing-number',
  severity: 'warning',
  title: '正文里漏填了数或单位：“共公开条”“办结*件”“问题3，”',
  titleEn: 'A count without its number or its unit',
  *check({ report }) {
    for (const run of runsOf(report)) {
      for (const found of missingIn(run)) {
        const [, whole, ...groups] = found;
        const words = groups.find(group => group !== undefined)!;
        const at = withBefore(placeBehind(matchSpan(run, found)), words.length);
        yield {
          message: `“${whole}”：“${words.trim().replace(/^[*＊?？□○△…N（()）\s]+/, '')}”前面没有数`,
          span: at,
        };
      }
      for (const found of withoutUnit(run)) {
        const at = matchSpan(run, found);
        if (LISTED.test(textBefore(run, at, 30))) continue;
        const noun = /[\u4e00-\u9fff]{2,3}$/.exec(textBefore(run, at, 3))?.[0] ?? '';
        yield { message: `“${noun}${found[0]}”后面没有单位`, span: at };
      }
    }
  },
};
