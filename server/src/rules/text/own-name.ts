import { type Run, runsOf } from '../../report/prose/paragraphs.ts';
import { sectionNumberAt } from '../../report/sections/table-of-contents.ts';
import { oncePerWords } from '../../text/known-words.ts';
import { matchesOf } from '../../text/matches.ts';
import { matchSpan } from '../../text/piece.ts';
import { lastOf } from '../../text/span.ts';
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

const namesIn = oncePerWords(text => matchesOf(NAMED, text));

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
    for (const run of runsOf(report)) {
      if (own !== undefined && namesIn(run).length > 0) yield* otherKinds(run, own, organ);
      if (sectionNumberAt(report, run.start) === 0) yield* otherPlace(run, organ);
    }
  },
};

const PLACE = '(?<name>[\\u4e00-\\u9fff]{2,4})(?<kind>县|市|区|旗|镇|乡|街道)';
/** `现公布柳溪县2025年政府信息公开工作年度报告` */
const THIS_REPORT = new RegExp(
  `现(?:将|予以?)?(?:向社会)?(?:公布|发布|公开|报告)?(?<organ>(?:[\\u4e00-\\u9fff]{2,6}[省市州县区旗])?${PLACE}(?:人民政府|政府|办事处)?(?:办公室)?)(?=20\\d\\d\\s?年度?(?:政府)?信息公开)`,
  'g',
);

/** `我县`, `全县`, and a place of one letter or none behind a verb: `现将辖区`, `现公布松县`. */
const NO_NAME = /[我本全各]|^(?:将|予|以|公布|发布|公开|报告)/;

/** The report called another place's in its introduction. */
function* otherPlace(run: Run, organ: string): Iterable<FindingDraft> {
  for (const found of matchesOf(THIS_REPORT, run.text)) {
    const { organ: written, name, kind } = found.groups as Record<'organ' | 'name' | 'kind', string>;
    // Of the same kind, and not the office's own place, nor one that it lies in, nor one of these in short: `经开区`.
    const isOwn = Array.from(name.slice(-2)).every(letter => organ.includes(letter));
    if (!new RegExp(`[\\u4e00-\\u9fff]{2}${kind}`).test(organ) || isOwn || NO_NAME.test(name)) continue;
    yield {
      message: `“${written}”与标题的机关“${organ}”不符`,
      span: lastOf(matchSpan(run, found), written.length),
    };
  }
}

function* otherKinds(run: Run, own: string, organ: string): Iterable<FindingDraft> {
  for (const found of namesIn(run)) {
    if (found[1] === own) continue;
    yield {
      message: `“${found[0]}”与机关名称“${organ}”不符，应为“${found[0].charAt(0)}${own}”`,
      span: matchSpan(run, found),
    };
  }
}
