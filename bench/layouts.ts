import { resolve } from 'node:path';
import { formOf } from '../server/src/forms/index.ts';
import type { Report } from '../server/src/report/model.ts';
import { parseReport } from '../server/src/report/parse.ts';
import { check } from '../server/src/rules/check.ts';
import { DEFAULT_CONFIG, type Finding } from '../server/src/rules/rule.ts';
import { addresses, type CellAddress, figure, type ReportModel } from '../test/support/model.ts';
import { figureOf, keyOf } from '../test/support/same.ts';
import { CONVERTERS, type Converter, converted, isThere, makeWordFiles } from './layouts-convert.ts';
import { type WordReport, wordReports } from './layouts-page.ts';

const COUNT = 24;
/** How many mistakes of each kind are shown with their words. */
const SHOWN = Number(process.env['NIANBAO_EXAMPLES'] ?? 0);
const FOLDER = resolve('.cache', 'layouts');

/** The share of cells that must be read right; in plain PDF order nothing tells what belongs together. */
const AIM = 0.98;
const WITHOUT_AIM = 'pdftotext (plain order)';

/** Findings that say that something of a table can't be read. */
const SAID = ['table/not-recognised', 'table/value-count', 'table/missing-row', 'table/missing', 'table/label'];

interface Tally {
  cells: number;
  right: number;
  wrong: number;
  said: number;
  unsaid: number;
  readonly errors: string[];
  readonly examples: string[];
}

/** Prints a line a converter; 1 where one misses its aim, reads a cell wrongly without a word, or makes an error of what is right. */
export function main(): number {
  const reports = wordReports(COUNT);
  const there = makeWordFiles(FOLDER, new Map(reports.map(r => [r.name, r.page])));
  if (!there) {
    console.log('LibreOffice (soffice) is absent: no Word files can be made.');
    return 0;
  }
  console.log('| converter | cells | right | % | silently wrong | missing and said | missing, unsaid | false errors |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  let failed = false;
  for (const by of CONVERTERS) {
    const told = measure(by, reports);
    if (told === null) {
      console.log(`| ${by.name} | ${isThere(by.program) ? 'gave nothing' : `${by.program} is absent`} | | | | | | |`);
      continue;
    }
    const share = told.right / told.cells;
    const { cells, right, wrong, said, unsaid, errors } = told;
    console.log(
      `| ${by.name} | ${cells} | ${right} | ${(100 * share).toFixed(1)} | ${wrong} | ${said} | ${unsaid} | ${errors.length} |`,
    );
    for (const line of [...errors.slice(0, SHOWN), ...told.examples.slice(0, SHOWN)]) console.log(`    ${line}`);
    if (wrong > 0 || errors.length > 0 || (by.name !== WITHOUT_AIM && share < AIM)) failed = true;
  }
  return failed ? 1 : 0;
}

function measure(by: Converter, reports: readonly WordReport[]): Tally | null {
  const tally: Tally = { cells: 0, right: 0, wrong: 0, said: 0, unsaid: 0, errors: [], examples: [] };
  for (const { name, model, page } of reports) {
    const text = converted(FOLDER, name, by);
    if (text !== null) count(tally, { name, model, page }, parseReport(text));
  }
  return tally.cells === 0 ? null : tally;
}

function count(tally: Tally, { name, model, page }: WordReport, report: Report): void {
  // The random prose has figures of its own, which the page's tables deny.
  const own = new Set(check(parseReport(page), DEFAULT_CONFIG).map(f => f.code + f.message));
  const found = check(report, DEFAULT_CONFIG);
  const said = !report.recognised || found.some(f => SAID.includes(f.code));
  for (const f of found) {
    if (f.severity === 'error' && !saysUnread(f) && !own.has(f.code + f.message))
      tally.errors.push(`${name} ${f.code}: ${f.message.slice(0, 80)}`);
  }
  const read = new Map(
    report.tables.flatMap(t =>
      t.rows.filter(r => r.aligned).flatMap(r => r.cells.map(c => [keyOf({ kind: t.kind, ...c }), c] as const)),
    ),
  );
  for (const at of addresses(model.edition)) {
    tally.cells++;
    const cell = read.get(keyOf(at));
    const wanted = wantedAt(model, at);
    if (cell?.value === wanted) tally.right++;
    else if (cell?.value != null) {
      tally.wrong++;
      tally.examples.push(`${name} ${keyOf(at)}: ${cell.value} for ${wanted}`);
    } else if (said || cell) tally.said++;
    else {
      tally.unsaid++;
      tally.examples.push(`${name} ${keyOf(at)}: not read, not said`);
    }
  }
}

/** A row with too few values that are there is no error of the draft, but a way to say that they can't be read. */
function saysUnread(finding: Finding): boolean {
  return finding.code === 'table/value-count';
}

function wantedAt(model: ReportModel, at: CellAddress): number {
  const unit = formOf(at.kind, model.edition).rows.find(row => row.key === at.row)?.unit ?? 'count';
  return figureOf(figure(model, at), unit);
}
