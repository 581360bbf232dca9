import { readFileSync } from 'node:fs';
import type { Claim } from '../../../server/src/claims/claim.ts';
import { claimsIn } from '../../../server/src/claims/claims-in.ts';
import { editionOfYear } from '../../../server/src/forms/index.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { reportText } from '../../../server/src/report/write/template.ts';

/** A figure in a sentence and the cells it means, as labelled by hand. */
interface Labelled {
  /** The number with its unit, or the words that say there was none. */
  readonly number: string;
  /** Which occurrence of these characters in the sentence, from 0. */
  readonly nth?: number;
  /** `table/row/column`; several are added up. */
  readonly cells: readonly string[];
  /** Other readings that are as good. */
  readonly alternatives?: readonly (readonly string[])[];
}

export interface Sentence {
  readonly text: string;
  readonly section: 1 | 2 | 3 | 4 | 5 | 6;
  readonly year: number;
  /** The report's own office, which its title names; 云岭县人民政府 where it is not said. */
  readonly organ?: string;
  readonly claims: readonly Labelled[];
}

export interface Score {
  /** Claims made, and those of them that are labelled with these cells. */
  readonly made: number;
  readonly right: number;
  /** Labels, and those that were found. */
  readonly labelled: number;
  readonly found: number;
  readonly faults: readonly string[];
}

/** The sets that may be read: halves that the reader was built on, and halves that were held out until somebody read them. */
export const READ_SETS = ['development-1', 'used-up-1', 'development-2', 'used-up-2'] as const;

/** `held-out` is only counted, never looked at. */
export type SetName = (typeof READ_SETS)[number] | 'held-out';

/** The labelled sentences of a set. */
export function sentences(set: SetName): Sentence[] {
  return JSON.parse(readFileSync(`test/fixtures/sentences/${set}.json`, 'utf8'));
}

const ORGAN = '云岭县人民政府';
const ORDINALS = ['一', '二', '三', '四', '五', '六'];

/** The sentence as the first paragraph of its section in a right report of that year. */
export function reportWith({ text, section, year, organ = ORGAN }: Sentence) {
  const fill: Readonly<Record<string, string>> = { organ, year: '{year}' };
  const whole = reportText({
    layout: 'tab',
    edition: editionOfYear(year),
    eol: '\n',
    fill: key => fill[key] ?? '若干',
    value: () => '0',
  }).replaceAll('{year}', String(year));
  const heading = new RegExp(`^${ORDINALS[section - 1]}、.*$`, 'm').exec(whole)!;
  const at = heading.index + heading[0].length;
  const from = at + 2;
  const report = parseReport(`${whole.slice(0, at)}\n\n${text}\n${whole.slice(at)}`);
  return { report, from };
}

/** The claims read from the sentence, each with its place in it. */
export function readSentence(sentence: Sentence): (Claim & { start: number; end: number })[] {
  const { report, from } = reportWith(sentence);
  return claimsIn(report)
    .filter(c => c.span.start >= from && c.span.end <= from + sentence.text.length)
    .map(c => ({ ...c, start: c.span.start - from, end: c.span.end - from }));
}

function placeOf(text: string, { number, nth = 0 }: Labelled): number {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(number, at + 1);
  if (at < 0) throw new Error(`${number} #${nth} does not stand in: ${text}`);
  return at;
}

function cellsOf(claim: Claim): string {
  const [first] = claim.about;
  return first!.cells
    .map(c => `${first!.table}/${c.row}/${c.column}`)
    .sort()
    .join(' ');
}

/** How well the claims of these sentences agree with the labels. A claim counts by its first reading. */
export function score(all: readonly Sentence[]): Score {
  let [made, right, labelled, found] = [0, 0, 0, 0];
  const faults: string[] = [];
  for (const sentence of all) {
    const claims = readSentence(sentence);
    const open = sentence.claims.map(label => {
      const start = placeOf(sentence.text, label);
      const readings = [label.cells, ...(label.alternatives ?? [])].map(cells => [...cells].sort().join(' '));
      return { label, start, end: start + label.number.length, readings, done: false };
    });
    made += claims.length;
    labelled += open.length;
    for (const claim of claims) {
      const words = sentence.text.slice(claim.start, claim.end);
      const same = open.find(
        o => !o.done && claim.end > o.start && claim.start < o.end && o.readings.includes(cellsOf(claim)),
      );
      if (same === undefined) faults.push(`not labelled so: ${words} → ${cellsOf(claim)} | ${sentence.text}`);
      else {
        same.done = true;
        right++;
        found++;
      }
    }
    for (const { label, done } of open) {
      if (!done)
        faults.push(`not found: ${label.number} #${label.nth ?? 0} → ${label.cells.join(' ')} | ${sentence.text}`);
    }
  }
  return { made, right, labelled, found, faults };
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
