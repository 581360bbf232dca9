import type { Report } from '../../report/model.ts';
import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import { matchSpan, textAt } from '../../text/piece.ts';
import { lastOf } from '../../text/span.ts';
import type { FindingDraft, Rule } from '../rule.ts';

/** What an office calls itself behind 我 and 本, by what its name ends with; a bureau's 我县 is the place it works for. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民政府|政府)?(?:办公室)?$/, '镇'],
  [/(?<!街)乡(?:人民政府|政府)?(?:办公室)?$/, '乡'],
  [/街道(?:办事处)?$/, '街道'],
  [/局$/, '局'],
  [/厅$/, '厅'],
];
const NAMED = /(?<!自)[我本](镇|乡|街道|局|厅)(?!限|面|部|村|土|域|长|本)/g;
/** The office's own area: `云溪县林业和草原局`. */
const AREA = /^(?:.{2,8}?[省市州])?([\u4e00-\u9fff]{2,4}?([县区旗]))(?=[\u4e00-\u9fff]{2})/;
const WORKS = '(?:坚持|认真|积极|严格|高度重视|全面|深入|切实|扎实|不断|大力|持续)';

/** 我局 in a township's report, another county's name: what stays of a draft that was another office's. */
export const ownName: Rule = {
  code: 'text/own-name',
  severity: 'warning',
  title: '自称与机关不符（镇的年报写“我局”），混入别处的地名',
  titleEn: 'The office called by another kind’s name, or another place’s',
  *check({ report }) {
    const organ = report.title?.organName?.replace(/\s/g, '') ?? null;
    if (organ === null) return;
    const own = KINDS.find(([end]) => end.test(organ))?.[1];
    const area = AREA.exec(organ);
    for (const run of runsOf(report)) {
      if (own !== undefined) yield* otherKinds(run, own, organ);
      if (area !== null) yield* otherPlaces(report, run, area[1]!, area[2]!);
    }
  },
};

function* otherKinds(run: Run, own: string, organ: string): Iterable<FindingDraft> {
  for (const found of run.text.matchAll(NAMED)) {
    if (found[1] === own) continue;
    yield {
      message: `“${found[0]}”与机关名称“${organ}”不符，应为“${found[0].charAt(0)}${own}”`,
      span: matchSpan(run, found),
    };
  }
}

/** Another place of the same rank as the one who works or whose web site it is. What is known from elsewhere may well be right: information. */
function* otherPlaces(report: Report, run: Run, area: string, rank: string): Iterable<FindingDraft> {
  const place = new RegExp(
    `(?:^|[，。；：、\\s]|通过|登录|依托)((?![本我全该各我在由])[\\u4e00-\\u9fff]{2,3}${rank})(?=(?:人民)?政府(?:门户)?网站|[\\u4e00-\\u9fff]{2,9}(?:局|委|办|中心)${WORKS})`,
    'g',
  );
  for (const found of run.text.matchAll(place)) {
    const name = found[1]!;
    if (name.endsWith(area) || area.endsWith(name)) continue;
    const at = lastOf(matchSpan(run, found), name.length);
    yield {
      message: `这里写的是“${textAt(report, at)}”，本机关在“${area}”，请核对`,
      span: at,
      severity: 'information',
    };
  }
}
