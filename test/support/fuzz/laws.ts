import type { Report } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { isLabel } from '../../../server/src/report/table/labels.ts';
import { check, checkWith } from '../../../server/src/rules/check.ts';
import { fixAll } from '../../../server/src/rules/fix-all.ts';
import { fixesFor } from '../../../server/src/rules/fixes.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { DEFAULT_CONFIG, type Finding, type Fix } from '../../../server/src/rules/rule.ts';
import { formatEdits } from '../../../server/src/service/format.ts';
import { recalculate } from '../../../server/src/service/recalculate.ts';
import { applyEdits } from '../../../server/src/text/apply-edits.ts';
import type { Edit } from '../../../server/src/text/edit.ts';
import type { Random } from '../random.ts';
import { unsound } from '../sound.ts';

/** Fixes that only write figures into cells. */
const FIGURES = /^(?:cell\/digits|table\/(?:row-total|column-total|case-total|balance|suspect)|text\/figure)$/;
/** Fixes of tags and comments, and of what takes in whole rows. */
const TAGS = /^(?:report\/silence|table\/outdated-form)$/;
/** So many findings of a draft have their fixes looked at, and so many fixes are applied. */
const MOST_FINDINGS = 60;
const MOST_APPLIED = 2;

/** A law that a draft breaks: its name, by which faults of one kind are known, and what was seen. */
export interface Fault {
  readonly law: string;
  readonly seen: string;
}

/** Every law that a text breaks. `r` picks the fixes that are applied. */
export function faultsOf(text: string, r: Random): Fault[] {
  const faults: Fault[] = [];
  const add = (law: string, seen: string) => faults.push({ law, seen });
  try {
    const report = parseReport(text);
    for (const seen of unsound(report)) add(`span of ${seen.split(/[ :]/)[0]}`, seen);
    if (!report.recognised) return faults;
    const findings = check(report, DEFAULT_CONFIG);
    for (const finding of findings) findingLaws(report, finding, add);
    const fixes = findings
      .slice(0, MOST_FINDINGS)
      .flatMap(finding =>
        fixesFor(report, finding, (code, reason) => add(`fix throws: ${code}`, reason)).map(fix => ({ finding, fix })),
      );
    for (const { finding, fix } of fixes) fixLaws(report, finding, fix, add);
    for (let i = 0; i < Math.min(MOST_APPLIED, fixes.length); i++) {
      const { finding, fix } = r.pick(fixes);
      if (!remains(report, finding, fix)) continue;
      add(`fix leaves its finding: ${finding.code}`, `${fix.title}; ${finding.message}`);
    }
    fixAllLaws(report, add);
    recalculateLaws(report, add);
    formatLaws(report, add);
  } catch (error) {
    add(`throws: ${whereThrown(error)}`, String(error));
  }
  return faults;
}

/** Formatting changes spaces and the dashes of rules, nothing that is read of a cell, and a second time nothing. */
function formatLaws(report: Report, add: Add): void {
  const edits = formatEdits(report, null);
  for (const fault of disorder(report.text, edits)) add(`${fault}: format`, JSON.stringify(edits));
  const formatted = applyEdits(report.text, edits);
  const bare = (text: string) => text.replace(/ +/gu, '').replace(/-+/gu, '-');
  if (bare(formatted) !== bare(report.text)) add('format changes more than spaces', JSON.stringify(edits));
  if (edits.length === 0) return;
  const again = parseReport(formatted);
  const twice = formatEdits(again, null);
  if (twice.length > 0) add('format twice', JSON.stringify(twice));
  if (cellsRead(again) !== cellsRead(report)) add('format changes what is read', cellsRead(again));
}

function cellsRead({ tables }: Report): string {
  return JSON.stringify(
    tables.map(t => [
      t.kind,
      t.rows.map(r => [r.key, r.label.text, r.aligned, r.cells.map(c => [c.column, c.raw, c.state])]),
    ]),
  );
}

type Add = (law: string, seen: string) => void;

function whereThrown(error: unknown): string {
  const at = error instanceof Error ? (error.stack ?? '').split('\n').find(l => l.includes(' at ')) : undefined;
  return /at (\S+)/.exec(at ?? '')?.[1] ?? 'unknown';
}

function findingLaws(report: Report, { code, message, span, related }: Finding, add: Add): void {
  if (message.includes('运行出错')) add(`rule throws: ${code}`, message);
  const own = [span, ...related.filter(r => r.uri === undefined).map(r => r.span)];
  for (const { start, end } of own) {
    if (!(start >= 0 && start <= end && end <= report.text.length)) add(`finding's span: ${code}`, `${start}–${end}`);
  }
}

function fixLaws(report: Report, { code }: Finding, fix: Fix, add: Add): void {
  for (const fault of disorder(report.text, fix.edits))
    add(`${fault}: ${code}`, `${fix.title} ${JSON.stringify(fix.edits)}`);
  if (FIGURES.test(code)) for (const edit of fix.edits) deletesFigure(report.text, edit, code, add);
  // In a draft that is no page a label's tags are words of it.
  if (TAGS.test(code) || (report.markup !== 'html' && !code.startsWith('text/'))) return;
  for (const { span } of fix.edits) {
    const deleted = report.text.slice(span.start, span.end);
    if (/<\/?[a-z][^<>]*>/i.test(deleted)) add(`deletes a tag: ${code}`, `${fix.title} ${JSON.stringify(deleted)}`);
  }
}

/** What is wrong with the order and places of edits. */
function disorder(text: string, edits: readonly Edit[]): string[] {
  const found: string[] = [];
  let last = 0;
  for (const { span, text: words } of edits) {
    if (span.start < last || span.end < span.start || span.end > text.length) found.push('edits out of order');
    if (text.slice(span.start, span.end) === words) found.push('edit changes nothing');
    last = span.end;
  }
  return found;
}

/** A fix of a figure deletes no label, no tag and no words but those of a figure: digits, marks, 无. */
function deletesFigure(text: string, { span }: Edit, what: string, add: Add): void {
  const deleted = text.slice(span.start, span.end);
  if (deleted.length > 40 || /<\/?[a-z!]/i.test(deleted) || (!/^[\d０-９]*$/.test(deleted) && isLabel(deleted))) {
    add(`deletes more than a figure: ${what}`, JSON.stringify(deleted));
  }
}

/** True when the finding that a fix is offered for is still there once it was applied. */
function remains(report: Report, finding: Finding, fix: Fix): boolean {
  const at = moved(finding.span.start, fix.edits);
  const own = RULES.filter(rule => rule.code === finding.code);
  const after = checkWith(own, parseReport(applyEdits(report.text, fix.edits)), DEFAULT_CONFIG);
  return after.some(f => f.message === finding.message && f.span.start === at);
}

function moved(offset: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const { span, text } of edits)
    if (span.end <= offset && span.start < offset) by += text.length - (span.end - span.start);
  return offset + by;
}

function fixAllLaws(report: Report, add: Add): void {
  const edits = fixAll(report, DEFAULT_CONFIG, code => add(`fix throws: ${code}`, 'fixAll'));
  for (const fault of disorder(report.text, edits)) add(`fixAll: ${fault}`, JSON.stringify(edits));
  if (edits.length === 0) return;
  const now = parseReport(applyEdits(report.text, edits));
  const values = valuesOf(now);
  for (const [key, value] of valuesOf(report)) {
    if (values.get(key) !== value) add('fixAll changes a value', `${key}: ${value} → ${values.get(key)}`);
  }
  const more = fixAll(now);
  if (more.length > 0) add('fixAll: a second run changes more', JSON.stringify(more.slice(0, 3)));
}

/** The figure of each cell, by table, row and column. */
function valuesOf(report: Report): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const table of report.tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) found.set(`${table.kind} ${cell.row} ${cell.column}`, cell.value);
    }
  }
  return found;
}

function recalculateLaws(report: Report, add: Add): void {
  const { edits } = recalculate(report);
  for (const fault of disorder(report.text, edits)) add(`recalculate: ${fault}`, JSON.stringify(edits));
  for (const edit of edits) deletesFigure(report.text, edit, 'recalculate', add);
  if (edits.length === 0) return;
  const again = recalculate(parseReport(applyEdits(report.text, edits))).edits;
  if (again.length > 0) add('recalculate: a second run changes more', JSON.stringify([edits, again]).slice(0, 300));
}
