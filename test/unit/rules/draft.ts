import { expect } from 'vitest';
import type { Edition } from '../../../server/src/forms/form.ts';
import type { LayoutName, Report } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { reportText } from '../../../server/src/report/write/template.ts';
import { check } from '../../../server/src/rules/check.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { type Config, DEFAULT_CONFIG, type Finding, type Fix } from '../../../server/src/rules/rule.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import { only } from '../../support/only.ts';

/** Cells other than 0, by `row.column`: `{ 'new.naturalPerson': '3', 'cases.review.total': '/' }`. */
export type Cells = Readonly<Record<string, string>>;

export interface DraftOptions {
  readonly layout?: LayoutName;
  readonly edition?: Edition;
  readonly year?: number;
  readonly organ?: string;
  readonly cells?: Cells;
  readonly heading?: 'chinese' | 'markdown';
}

const WORDS: Record<string, string> = {
  problems: '部分信息公开不够及时，政策解读形式单一。',
  improvements: '加强业务培训，完善公开目录，丰富解读形式。',
};

const written = new Map<string, string>();

/** A right report of an invented place, in a layout, with these figures. Most tests want the same few. */
export function draft(options: DraftOptions = {}): string {
  const key = JSON.stringify(options);
  const text = written.get(key) ?? writtenDraft(options);
  written.set(key, text);
  return text;
}

function writtenDraft(options: DraftOptions): string {
  const { layout = 'tab', edition = '2021', year = 2023, cells = {}, heading = 'chinese' } = options;
  const words: Record<string, string> = {
    ...WORDS,
    organ: options.organ ?? '青禾镇人民政府',
    year: String(year),
    date: `${year + 1}年1月12日`,
  };
  return reportText({
    layout,
    edition,
    heading,
    eol: '\n',
    fill: key => words[key] ?? '若干',
    value: (row, column) => cells[`${row}.${column}`] ?? '0',
  });
}

/** A table of seven applications, three results and one carried over, in which everything holds. */
export const APPLICATIONS: Cells = {
  'new.naturalPerson': '5',
  'new.commercial': '2',
  'new.total': '7',
  'carriedIn.naturalPerson': '1',
  'carriedIn.total': '1',
  'granted.naturalPerson': '3',
  'granted.commercial': '2',
  'granted.total': '5',
  'deny6.naturalPerson': '2',
  'deny6.total': '2',
  'processed.naturalPerson': '5',
  'processed.commercial': '2',
  'processed.total': '7',
  'carriedOut.naturalPerson': '1',
  'carriedOut.total': '1',
};

/** The report with APPLICATIONS, other figures in some cells. */
export const withCells = (cells: Cells) => draft({ cells: { ...APPLICATIONS, ...cells } });

export const TITLE = '青禾镇人民政府2023年政府信息公开工作年度报告';

export const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** A section of a draft with its heading, up to the next one or the signature. */
export function section(text: string, n: number): string {
  const from = text.indexOf(HEADINGS[n - 1]!);
  const to = n === 6 ? text.indexOf('\n青禾镇人民政府\n') : text.indexOf(HEADINGS[n]!);
  return text.slice(from, to);
}

let last: Report | null = null;

/** The text as it is read. The last one is kept: what is found in a draft and what mends it are asked one after the other. */
function read(text: string): Report {
  if (last?.text !== text) last = parseReport(text);
  return last;
}

/** The default settings with a rule alone, or with those beside which it says something else than alone: of one mistake the cause is told first. */
export function alone(code: string): Config {
  const isOfTables = (c: string) => c.startsWith('table/');
  return only(c => c === code || (isOfTables(c) && (isOfTables(code) || code === 'text/figure')));
}

/** All findings; fails when a rule broke down. */
export function findings(text: string): Finding[] {
  return findingsIn(read(text));
}

function findingsIn(report: Report, config = DEFAULT_CONFIG): Finding[] {
  const found = check(report, config);
  const broken = found.filter(f => f.message.includes('运行出错'));
  if (broken.length > 0) expect(broken).toEqual([]);
  return found;
}

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 200;

/** The codes of all findings. What mends a draft mostly makes one of a few right ones of it: those are not checked again. */
export function codes(text: string): string[] {
  const found = known.get(text) ?? findings(text).map(f => f.code);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, found);
  return [...found];
}

export interface Seen {
  readonly text: string;
  readonly line: number;
  readonly message: string;
  readonly severity: string;
  readonly related: readonly string[];
}

/** A rule's findings, each with the words at its place and its line (from 1). */
export function seen(text: string, code: string): Seen[] {
  return findingsIn(read(text), alone(code))
    .filter(f => f.code === code)
    .map(f => ({
      text: text.slice(f.span.start, f.span.end),
      line: text.slice(0, f.span.start).split(/\r\n|\r|\n/).length,
      message: f.message,
      severity: f.severity,
      related: f.related.map(r => r.message),
    }));
}

/** The fixes offered for the rule's first finding, or its `nth`. */
export function offered(text: string, code: string, nth = 0): Fix[] {
  const report = read(text);
  const found = check(report, alone(code)).filter(f => f.code === code)[nth];
  if (found === undefined) throw new Error(`no finding ${code} #${nth}`);
  return fixesFor(report, found);
}

/** The text after a fix, by its place in the list of those offered. */
export function mended(text: string, code: string, nth = 0, fix = 0): string {
  const chosen = offered(text, code, nth)[fix];
  if (chosen === undefined) throw new Error(`no fix #${fix} for ${code} #${nth}`);
  return applyEdits(text, chosen.edits);
}

/** The text with something written wherever a fix has left `【…】` to the writer. */
export function filled(text: string): string {
  return text.replace(/【([^】]*)】/g, '按实际情况填写的$1');
}

/**
 * Applies the first fix of each of the rule's findings until none is left, so that nothing would change a second time; nothing may
 * be wrong then that was not before, once the blanks that a fix leaves are filled in.
 */
export function roundTrip(text: string, code: string): string {
  const others = codes(text).filter(c => c !== code);
  let now = text;
  for (let step = 0; step < 40; step++) {
    if (known.get(now)?.includes(code) === false) break;
    const report = read(now);
    const found = findingsIn(report, alone(code)).find(f => f.code === code);
    if (found === undefined) break;
    const [fix] = fixesFor(report, found);
    if (fix === undefined) throw new Error(`no fix for ${found.message}`);
    now = applyEdits(now, fix.edits);
  }
  const after = codes(filled(now));
  expect(after).not.toContain(code);
  const news = after.filter(c => {
    const known = others.indexOf(c);
    if (known >= 0) others.splice(known, 1);
    return known < 0;
  });
  expect(news).toEqual([]);
  return now;
}

/** The text with one passage replaced; fails when it does not stand there. */
export function change(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to);
  if (changed === text) expect.fail(`not in the draft: ${from}`);
  return changed;
}
