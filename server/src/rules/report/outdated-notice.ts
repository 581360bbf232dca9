import { runsOf, runWith } from '../../report/prose/paragraphs.ts';
import type { Edit } from '../../text/edit.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan } from '../../text/piece.ts';
import { bySpan } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

/** The first year whose report the notice of 2021 is for. */
const FIRST_YEAR = 2021;
const NOW = '国办公开办函〔2021〕30号';

const NUMBER = /(?:国办公开办函\s{0,3})?[〔[［(（【]\s{0,2}2019\s{0,2}[〕\]］)）】]\s{0,3}60\s{0,3}号/g;
const NEW_NUMBER = /[〔[［(（【]\s{0,2}2021\s{0,2}[〕\]］)）】]\s{0,3}30\s{0,3}号/;
/** The old notice by its name, which must change with its number. */
const OLD_NAME = /关于政府信息公开工作年度报告有关事项的通知/g;
const NEW_NAME = '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';

/** The notice of 2019, with the form on trial, was replaced by that of 2021 for the reports of 2021 and later. */
export const outdatedNotice: Rule = {
  code: 'report/outdated-notice',
  severity: 'warning',
  title: '2021 年及以后的年报仍引用国办公开办函〔2019〕60号',
  titleEn: 'A report for 2021 or later that cites the notice of 2019',
  *check({ report }) {
    if (report.year === null || report.year < FIRST_YEAR || report.text.search(NUMBER) < 0) return;
    for (const run of runsOf(report)) {
      // Who names both says how the one replaced the other.
      if (NEW_NUMBER.test(run.text)) continue;
      for (const found of matchesOf(NUMBER, run.text)) {
        const message = `${report.year}年的年报应依据${NOW}，这里引用的是 2019 年的试行格式`;
        yield { message, span: matchSpan(run, found) };
      }
    }
  },
  fixes(report, finding) {
    const run = runWith(report, finding.span.start);
    if (run === undefined) return [];
    const edits: Edit[] = [
      ...matchesOf(OLD_NAME, run.text).map(f => ({ span: matchSpan(run, f), text: NEW_NAME })),
      ...matchesOf(NUMBER, run.text).map(f => ({ span: matchSpan(run, f), text: renumbered(f[0]) })),
    ].sort(bySpan);
    return edits.length === 0 ? [] : [{ title: `改为${NOW}`, kind: 'safe', all: false, edits }];
  },
};

/** A number without the words before it stays without them. */
function renumbered(number: string): string {
  return number.startsWith('国办公开办函') ? NOW : NOW.slice('国办公开办函'.length);
}
