import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan } from '../../text/piece.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** What an office calls itself behind 我 and 本, by what its name ends with; a bureau's 我县 is the place it works for. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民政府|政府)?(?:办公室)?$/, '镇'],
  [/(?<!街)乡(?:人民政府|政府)?(?:办公室)?$/, '乡'],
  [/街道(?:办事处)?$/, '街道'],
  [/局$/, '局'],
  [/(?:委员会|委)$/, '委'],
  [/厅$/, '厅'],
];
/** Not 自我, 基本, 成本 before a word that begins so, and not 本乡镇, which is no one kind. */
const NAMED =
  /[我本](?<![自基根成样文版].)(镇|乡|街道|局|厅|委(?!员|托|派|书|会|党))(?!限|面|部|村|土|域|长|本|(?<=乡)镇)/g;

/** 我局 in a township's report: what stays of a draft that was another office's. Names of other places can't be told from other words. */
export const ownName: Rule = {
  code: 'text/own-name',
  severity: 'warning',
  title: '自称与机关不符（镇的年报写“我局”）',
  titleEn: 'The office called by another kind’s name',
  *check({ report }) {
    const organ = report.title?.organName?.replace(/\s/g, '') ?? null;
    if (organ === null) return;
    const own = KINDS.find(([end]) => end.test(organ))?.[1];
    if (own === undefined) return;
    for (const run of runsOf(report)) yield* otherKinds(run, own, organ);
  },
};

function* otherKinds(run: Run, own: string, organ: string): Iterable<FindingDraft> {
  for (const found of matchesOf(NAMED, run.text)) {
    if (found[1] === own) continue;
    yield {
      message: `“${found[0]}”与机关名称“${organ}”不符，应为“${found[0].charAt(0)}${own}”`,
      span: matchSpan(run, found),
    };
  }
}
