import { oncePerReport } from '../report/memo.ts';
import { tableOf } from '../report/query.ts';
import type { Claim } from './claim.ts';
import { cents, countsCases, type Figure } from './figures.ts';
import { ownNamesOf } from './own-names.ts';
import { type Passage, passagesOf, place } from './passages.ts';
import { isMoney } from './quantities.ts';
import type { Said } from './said.ts';
import { type Reader, sentenceReader } from './sentence.ts';
import { sentencesOf } from './split.ts';
import { nothingIn } from './zero.ts';

/** Words without which a sentence speaks of nothing that the tables count. */
const RELEVANT =
  /申请|公开|复议|诉讼|结转|规范性文件|规章|行政许可|行政处罚|行政强制|行政事业性收费|提供|处理|办结|答复|维持|纠正|其中|受理|收到|废止|自然人|不掌握|不存在/;

/**
 * Every figure in the prose that the tables hold too, in order. Figures of other work, other years and parts of the year
 * give none, nor do figures that are not exact. Linear in the text; made once for a tree.
 */
export const claimsIn = oncePerReport((report): readonly Claim[] => {
  const edition = tableOf(report, 'applications')?.edition ?? report.edition;
  const names = ownNamesOf(report);
  return passagesOf(report)
    .filter(p => RELEVANT.test(p.text))
    .flatMap(p => claimsOf(p, { year: report.year, edition, names }));
});

/** A claim before it has its place in the draft: offsets in the passage. */
interface Found extends Omit<Claim, 'span' | 'number' | 'sentence' | 'paragraph' | 'section'> {
  readonly words: Stretch;
  readonly digits: Stretch;
  readonly sentence: Stretch;
}
type Stretch = readonly [from: number, to: number];

function claimsOf(passage: Passage, reader: Reader): Claim[] {
  const paragraph = place(passage, 0, passage.text.length);
  return foundIn(passage, reader).map(({ words, digits, sentence, ...claim }) => ({
    ...claim,
    span: place(passage, ...words),
    number: place(passage, ...digits),
    sentence: place(passage, ...sentence),
    paragraph,
    section: passage.section,
  }));
}

/** With each key only one paragraph changes: the others need not be read again. The bound is for many drafts in a row. */
const MOST_READ = 400;
const alreadyRead = new Map<string, readonly Found[]>();

function foundIn(passage: Passage, reader: Reader): readonly Found[] {
  const { year, edition, names } = reader;
  const key = [year, edition, names[0], passage.section, passage.heading, passage.text].join('\n');
  const known = alreadyRead.get(key);
  if (known !== undefined) return known;
  const found = readPassage(passage, reader);
  if (alreadyRead.size >= MOST_READ) alreadyRead.clear();
  alreadyRead.set(key, found);
  return found;
}

function readPassage(passage: Passage, reader: Reader): Found[] {
  const read = sentenceReader(passage, reader);
  const all = passage.figures;
  let next = 0;
  return sentencesOf(passage.text).flatMap(([from, to]) => {
    const figures: Figure[] = [];
    while (next < all.length && all[next]!.start < to) figures.push(all[next++]!);
    const { said, context } = read(from, to, figures);
    const sentence: Stretch = [from, to];
    const stated = said.flatMap(s => stating(s, sentence));
    const none = nothingIn(passage.text, from, to, context, reader.names).map(
      ({ from: a, to: b, about, confidence }): Found => {
        const words: Stretch = [a, b];
        return { words, digits: words, sentence, value: 0, none: true, about, confidence };
      },
    );
    return withoutRivals([...stated.filter(s => !none.some(n => n.words[0] === s.digits[0])), ...none]).sort(
      (a, b) => a.words[0] - b.words[0],
    );
  });
}

function stating({ figure, reading }: Said, sentence: Stretch): Found[] {
  const value = countOf(figure, reading.about.some(isMoney));
  if (value === null || !figure.exact || reading.about.length === 0) return [];
  return [
    {
      words: [figure.start, figure.unitEnd],
      digits: [figure.start, figure.end],
      sentence,
      value,
      none: false,
      about: reading.about,
      confidence: reading.confidence,
    },
  ];
}

function countOf(figure: Figure, money: boolean): number | null {
  if (money) return cents(figure);
  return countsCases(figure) ? Number(figure.plain) : null;
}

/** Two different figures for one thing in one sentence belong to different offices or times: neither is the table's. */
function withoutRivals(claims: readonly Found[]): Found[] {
  const values = new Map<string, Set<number>>();
  for (const claim of claims) {
    const key = matterOf(claim);
    values.set(key, (values.get(key) ?? new Set()).add(claim.value));
  }
  return claims.filter(c => values.get(matterOf(c))!.size === 1);
}

/** 受理 and 办理 may count different things: they are no rivals. */
function matterOf({ about }: Found): string {
  return about.map(q => q.key).join(' ');
}
