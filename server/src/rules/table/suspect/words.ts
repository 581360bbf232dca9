import type { Breach } from '../../../arithmetic/breaches.ts';
import { type CellRef, type Equation, type RowKey, sameCell } from '../../../forms/form.ts';
import { formOf } from '../../../forms/index.ts';
import { isOfRows } from '../../../repair/facts.ts';
import { type Change, mechanismOf, type Repair } from '../../../repair/model.ts';
import type { Table } from '../../../report/model.ts';
import { cellName, columnName, rowName } from '../../../report/names.ts';
import { cellOf } from '../../../report/query.ts';
import { factsText, factTextAt, SOURCES } from './fact-words.ts';
import type { Suspicion } from './suspicions.ts';

/** More cells than this are not named one by one. */
const MOST_NAMED = 3;

/** Where the mistake is likely to be: `“（一）予以公开，自然人”`, `“四、结转下年度继续办理”行`, `“行政复议的总计”等 2 格`. */
export function culprit(table: Table, repair: Repair): string {
  const { changes } = repair;
  const [first] = changes;
  if (isOfRow(table, repair)) return `“${rowName(table, first!.ref.row)}”行`;
  const name = `“${cellName(table, first!.ref)}”`;
  return changes.length === 1 ? name : `${name}等 ${changes.length} 格`;
}

/** What a fix of several cells without a common cause is called: `改正“（一）予以公开，自然人”等 2 格`. */
export function cellsTitle(table: Table, cells: readonly { readonly ref: CellRef }[]): string {
  return `改正“${cellName(table, cells[0]!.ref)}”等 ${cells.length} 格`;
}

/** `，可能由“四、结转下年度继续办理”行引起`: which part of the repair an equation waits for; nothing where that is its own total. */
export function cause(table: Table, repair: Repair | null, { target, terms }: Equation): string {
  if (repair === null) return '';
  const [first, ...more] = repair.changes.filter(c => terms.some(t => sameCell(t.ref, c.ref)));
  const isOwn = repair.changes[0]!.ref.row === target.row && first === undefined;
  if (isOfRow(table, repair)) return isOwn ? '' : `，可能由${culprit(table, repair)}引起`;
  if (first === undefined) return '';
  const itself = repair.changes.some(c => sameCell(c.ref, target));
  const count = more.length + 1 + Number(itself);
  return `，可能由“${cellName(table, first.ref)}”${count > 1 ? `等 ${count} 格` : ''}引起`;
}

/** The same for a finding that rests on some cells. */
export function causeAt(table: Table, repair: Repair | null, cells: readonly CellRef[]): string {
  const isConcerned = repair?.changes.some(c => cells.some(cell => sameCell(cell, c.ref))) === true;
  return isConcerned ? `，可能由${culprit(table, repair)}引起` : '';
}

/** `“四、结转下年度继续办理”行疑似填错：“（七）总计”的数填到了这一行，这一行应依次为 2、0、0、0、0、0、2；“（七）总计”行应依次为 …；改正后各项勾稽关系都成立` */
export function suspicionText(suspicion: Suspicion): string {
  const { table, repair, others, sure } = suspicion;
  const doubt = sure ? '疑似' : '可能';
  const said = [...new Set(repair.confirmed.map(c => c.by))].map(by => `，与${SOURCES[by]}一致`).join('');
  const why = others.length > 0 ? rivalry(table, repair, others) : sure ? '' : doubtText(suspicion);
  return `${culprit(table, repair)}${doubt}填错：${what(table, repair)}；改正后各项勾稽关系都成立${said}${beside(repair)}${why}`;
}

/** Why the only repair is not to be believed as it stands. */
function doubtText({ repair, complete }: Suspicion): string {
  if (!complete) return '，但别的可能没有全部试过，请核对';
  return repair.mistakes > 1 ? '，但要几处同时出错才会这样，请核对' : '，但光凭勾稽关系不能肯定，请核对';
}

/** A row in the line below its own may not be the only one. */
function beside({ facts: [fact], changes }: Repair): string {
  const rows = new Set(changes.map(c => c.ref.row));
  const isLower = fact.kind === 'misplaced' && rows.has('processed') && rows.has('carriedOut') && rows.size === 2;
  return isLower ? '（上面各行有没有也错了一行，请一并核对）' : '';
}

/** What happened and what should stand there, without saying the same thing twice. */
function what(table: Table, repair: Repair): string {
  const { kind } = repair.facts[0];
  if (kind === 'blank' && repair.changes.length === 1) return factsText(table, repair.facts);
  if (kind === 'several') return should(table, repair);
  return `${happened(table, repair)}，${should(table, repair)}`;
}

/** The row that the finding stands in is `这一行`, where nothing else went wrong. */
function happened(table: Table, repair: Repair): string {
  const { facts, changes } = repair;
  return isOfRow(table, repair) && facts.length === 1
    ? factTextAt(table, facts[0], changes[0]!.ref.row)
    : factsText(table, facts);
}

/** `，但也可能是“…”、“…”填错（共 3 种改法同样成立），请核对` */
function rivalry(table: Table, repair: Repair, others: readonly Repair[]): string {
  const own = culprit(table, repair);
  const places = [...new Set(others.map(o => culprit(table, o)).filter(p => p !== own))];
  const count = `共 ${others.length + 1} 种改法同样成立`;
  if (places.length === 0) return `，但${count}，请核对`;
  const more = places.length > MOST_NAMED ? '等' : '';
  return `，但也可能是${places.slice(0, MOST_NAMED).join('、')}${more}填错（${count}），请核对`;
}

/** Row by row where rows went wrong, else cell by cell. */
function should(table: Table, repair: Repair): string {
  const { changes, facts } = repair;
  const [first, ...more] = changes;
  if (isOfRow(table, repair)) return rowsShould(table, changes, facts.length === 1);
  if (more.length === 0) return `应为 ${first!.to}，${now(first!)}`;
  return several(changes.map(c => cellShould(table, c)));
}

function rowsShould(table: Table, changes: readonly Change[], isAlone: boolean): string {
  const rows = [...new Set(changes.map(c => c.ref.row))];
  const parts = rows.map((row, i): string => {
    const [change, ...more] = changes.filter(c => c.ref.row === row);
    if (more.length === 0 && (i > 0 || !isAlone)) return cellShould(table, change!);
    const figures = `应依次为 ${rowAfter(table, changes, row).join('、')}`;
    if (rows.length === 1) return figures;
    return `${i === 0 && isAlone ? '这一行' : `“${rowName(table, row)}”行`}${figures}`;
  });
  return several(parts);
}

function cellShould(table: Table, change: Change): string {
  return `“${cellName(table, change.ref)}”应为 ${change.to}，${now(change)}`;
}

function several(parts: readonly string[]): string {
  const named = parts.slice(0, MOST_NAMED).join('；');
  return parts.length > MOST_NAMED ? `${named}；还有 ${parts.length - MOST_NAMED} 处` : named;
}

/** `现为 30`, `现在没有填` */
export function now({ from }: Change): string {
  return from === null ? '现在没有填' : `现为 ${from}`;
}

/** A row's figures once the changes are made; 0 where nothing stands and nothing is to be written. */
function rowAfter(table: Table, changes: readonly Change[], row: RowKey): number[] {
  return formOf(table.kind, table.edition).columns.map(({ key: column }) => {
    const change = changes.find(c => c.ref.row === row && c.ref.column === column);
    return change?.to ?? cellOf(table, row, column)?.value ?? 0;
  });
}

/** What happens to a row as a whole is said of the row; 表四 is one row. */
function isOfRow(table: Table, repair: Repair): boolean {
  return table.kind === 'applications' && isOfRows(mechanismOf(repair));
}

/** What does not hold now and will: `自然人列：一加二与（七）加四不等，改正后相等`. */
export function equationRestored(table: Table, { equation, target }: Breach): string {
  const column = columnName(table, target.column);
  const what = {
    'table/row-total': `“${rowName(table, target.row)}”行：各项之和与总计不等`,
    'table/column-total': `${column}列：各项之和与（七）总计不等`,
    'table/balance': `${column}列：一加二与（七）加四不等`,
    'table/case-total': `${column}：与各项之和不等`,
  }[equation.rule];
  return `${what}，改正后相等`;
}
