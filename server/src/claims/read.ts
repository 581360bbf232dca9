import type { Report } from '../report/model.ts';
import { tableOf } from '../report/query.ts';
import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import { cents, countsCases, type Figure } from './figures.ts';
import { type Passage, passagesOf, place } from './passages.ts';
import { isMoney } from './quantities.ts';
import { type Said, sentenceReader } from './sentence.ts';
import { sentencesOf } from './split.ts';
import { nothingIn } from './zero.ts';

const memo = new WeakMap<Report, readonly Claim[]>();

/** Words without which a sentence speaks of nothing that the tables count. */
const RELEVANT =
  /申请|公开|复议|诉讼|结转|规范性文件|规章|行政许可|行政处罚|行政强制|行政事业性收费|提供|处理|办结|答复|维持|纠正|其中|受理|收到|废止|自然人|不掌握|不存在/;

/**
 * Every figure in the prose that the tables hold too, in order. Figures of other work, other years and parts of the year
 * give none, nor do figures that are not exact. Linear in the text; made once for a tree.
 */
export function claimsIn(report: Report): readonly Claim[] {
  const known = memo.get(report);
  if (known !== undefined) return known;
  const edition = tableOf(report, 'applications')?.edition ?? report.edition;
  const found = passagesOf(report)
    .filter(p => RELEVANT.test(p.text))
    .flatMap(p => claimsOf(p, report.year, edition));
  memo.set(report, found);
  return found;
}

function claimsOf(passage: Passage, year: number | null, edition: Context['edition']): Claim[] {
  const read = sentenceReader(passage, year, edition);
  const paragraph = place(passage, 0, passage.text.length);
  const all = passage.figures;
  let next = 0;
  return sentencesOf(passage.text).flatMap(([from, to]) => {
    const sentence = place(passage, from, to);
    const figures: Figure[] = [];
    while (next < all.length && all[next]!.start < to) figures.push(all[next++]!);
    const { said, context } = read(from, to, figures);
    const stated = said.flatMap(s => toClaim(passage, s, { sentence, paragraph, section: passage.section }));
    const none = nothingIn(passage.text, from, to, context).map((n): Claim => {
      const span = place(passage, n.from, n.to);
      const { about, confidence } = n;
      const { section } = passage;
      return { span, number: span, value: 0, none: true, about, confidence, sentence, paragraph, section };
    });
    return withoutRivals([...stated, ...none]).sort((a, b) => a.span.start - b.span.start);
  });
}

function toClaim(
  passage: Passage,
  { figure, reading }: Said,
  stands: Pick<Claim, 'sentence' | 'paragraph' | 'section'>,
): Claim[] {
  const value = countOf(figure, reading.about.some(isMoney));
  if (value === null || !figure.exact || reading.about.length === 0) return [];
  return [
    {
      span: place(passage, figure.start, figure.unitEnd),
      number: place(passage, figure.start, figure.end),
      value,
      none: false,
      about: reading.about,
      confidence: reading.confidence,
      ...stands,
    },
  ];
}

function countOf(figure: Figure, money: boolean): number | null {
  if (money) return cents(figure);
  return countsCases(figure) ? Number(figure.plain) : null;
}

/** Two different figures for one thing in one sentence belong to different offices or times: neither is the table's. */
function withoutRivals(claims: readonly Claim[]): Claim[] {
  const values = new Map<string, Set<number>>();
  for (const claim of claims) {
    const key = claim.about[0]!.key;
    values.set(key, (values.get(key) ?? new Set()).add(claim.value));
  }
  return claims.filter(c => values.get(c.about[0]!.key)!.size === 1);
}
