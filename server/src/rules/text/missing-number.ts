import { runsOf } from '../../report/prose/paragraphs.ts';
import { matchSpan } from '../../text/piece.ts';
import { lastOf } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

const STOP = '(?=[，。；、）：])';
const COUNTED =
  '(?:申请|公开|信息|文件|文稿|办结|结转|收到|受理|新收|答复|发布|更新|制发|废止|有效|收取|金额|培训|会议|共|共计|合计|为|达|了)';
/** `共主动公开条，`: 条 counts nothing but what a number stands before. */
const NO_FIGURE = `(?:公开|发布|更新|推送|转载)(?:政府信息|各类信息|信息|消息)?(条)${STOP}`;
/** `申请 件`, `办结*件`, `结转？件`: a sign in the number's place. */
const SIGN = `${COUNTED}((?:[ \\u3000]{1,8}|[*＊]{1,4}|[?？]{1,3}|[□○△]{1,4}|…{1,2}|[（(][ \\u3000]{0,8}[）)]|N{1,2})(?:件次|件|条|篇|次|份|场|期|万元|元|人次|个))${STOP}`;
/** `共计条`, `制发规范性文件个`, `举办培训期`: a unit right behind what it counts. */
const BARE_UNIT = `(?:共计|合计|总计|(?<=公开|发布|收到|受理|新收)共)(件|条|篇|次|份|场|期|万元|人次)${STOP}|规范性文件(个|份|部)${STOP}|(?:举办|开展|组织)[^，。；\\d]{0,8}培训(期|场|次)${STOP}`;
const MISSING = new RegExp(`${NO_FIGURE}|${SIGN}|${BARE_UNIT}`, 'g');
/** A cheap look: most paragraphs have no unit behind such a sign, and no 条 before a stop. */
const MIGHT_MISS = /[条件篇次份场期元个部][，。；、）：]|[ \u3000*＊?？□○△…）)N][件条篇次份场期万元人个]/;

/** A count without its number, left to be filled in. */
export const missingNumber: Rule = {
  code: 'text/missing-number',
  severity: 'warning',
  title: '正文里漏填了数：“共公开条”“办结*件”',
  titleEn: 'A count without its number',
  *check({ report }) {
    for (const run of runsOf(report)) {
      if (!MIGHT_MISS.test(run.text)) continue;
      for (const found of run.text.matchAll(MISSING)) {
        const words = found.slice(1).find(group => group !== undefined)!;
        const at = lastOf(matchSpan(run, found), words.length);
        yield {
          message: `“${found[0]}”：“${words.trim().replace(/^[*＊?？□○△…N（()）\s]+/, '')}”前面没有数`,
          span: at,
        };
      }
    }
  },
};
