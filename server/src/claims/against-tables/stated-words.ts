import { oncePerReport } from '../../report/memo.ts';
import type { Report } from '../../report/model.ts';
import { type Span, span } from '../../text/span.ts';
import type { Claim } from '../claim.ts';
import { resultsIn } from '../lexicon/results.ts';
import type { Figure } from '../prose/figures.ts';
import { type Passage, passagesOf, place } from '../prose/passages.ts';

/** Longer than this, the words before a number are not quoted from their beginning. */
const LONGEST = 24;

interface InPassage {
  readonly passage: Passage;
  readonly figure: Figure;
}

/** Every number of the prose by the offset that it begins at. */
const byPlace = oncePerReport(
  (report): ReadonlyMap<number, InPassage> =>
    new Map(
      passagesOf(report).flatMap(passage =>
        passage.figures.map(figure => [place(passage, figure.start, figure.end).start, { passage, figure }] as const),
      ),
    ),
);

/** The words with which the prose states a figure, from the last stop before it: `新收政府信息公开申请7件`; of none, from there to the next. */
export function statedWords(report: Report, claim: Claim): string {
  if (claim.none) return deniedWords(report, claim);
  const found = byPlace(report).get(claim.number.start);
  if (found === undefined) return report.text.slice(claim.span.start, claim.span.end);
  const { passage, figure } = found;
  const number = passage.text.slice(figure.start, figure.unitEnd);
  const reach = passage.text.slice(Math.max(0, figure.start - LONGEST - 1), figure.start);
  const own = OWN_WORDS.exec(reach)![0].replace(/^(?:其中|另|并|和|及)/, '');
  return `${own.length > LONGEST ? `…${own.slice(own.length - LONGEST)}` : own}${number}`;
}

/** Back to the last stop. A list of names (`公民、法人`) is quoted whole, a list of figures from the last on. */
const OWN_WORDS = /(?:(?<![^，。；：（）、])[^，。；：（）、\d]+、)*[^，。；：、（）]*$/;

/** `无行政复议、行政诉讼案件`, `政府信息公开申请未收到` */
function deniedWords(report: Report, { span: { start, end }, sentence }: Claim): string {
  const behind = /^[^，。；：（）,;:()<\n]*/.exec(report.text.slice(end, Math.min(sentence.end, end + LONGEST)))![0];
  const denial = report.text.slice(start, end);
  if (behind !== '') return `${denial}${behind}`;
  const ahead = report.text.slice(Math.max(sentence.start, start - LONGEST), start);
  return `${/[^，。；：（）,;:()>\n]*$/.exec(ahead)![0]}${denial}`;
}

const BETWEEN = /^(?:的|共|有|为|共计|计|申请|情形|：)*$/;

/** Where the name of a result and its figure stand together (`其他处理5件`); null where the words before the figure say more. */
export function namedResultAt(report: Report, claim: Claim): Span | null {
  const found = byPlace(report).get(claim.number.start);
  if (found === undefined) return null;
  const { passage, figure } = found;
  const from = Math.max(0, figure.start - LONGEST);
  const before = passage.text.slice(from, figure.start);
  const label = resultsIn(before).at(-1);
  if (label === undefined || !BETWEEN.test(before.slice(label.to))) return null;
  return span(place(passage, from + label.from, figure.start).start, claim.span.end);
}
