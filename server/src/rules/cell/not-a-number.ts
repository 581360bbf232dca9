import { totalsHold } from '../../arithmetic/split-figures.ts';
import { ascending, replaceText } from '../../edits/edit.ts';
import { replaceFigure } from '../../edits/figures.ts';
import { formOf, formRow } from '../../forms/index.ts';
import { shown } from '../../layouts/shown.ts';
import type { Cell, Report, Table } from '../../report/model.ts';
import { cellName, tableName } from '../../report/names.ts';
import { isCorrected } from '../../report/table/figures.ts';
import { ASIDE_WORDS } from '../../text/aside-marks.ts';
import type { Fix, Rule } from '../rule.ts';
import { cellData, foundCell } from '../shared/found-cell.ts';
import { MANY } from '../shared/summary.ts';

/** Text, a unit, a negative number, or a fraction where 件 are counted. */
export const notANumber: Rule = {
  code: 'cell/not-a-number',
  severity: 'error',
  title: '单元格里不是数：文字、单位、负数、件数带小数',
  titleEn: 'A cell that is no number: text, a unit, a negative, a fraction where cases are counted',
  *check({ report }) {
    for (const table of report.tables) {
      const alike = withUnits(table);
      if (alike.length > MANY) {
        const [first, ...others] = alike;
        yield {
          message: `${tableName(table.kind)}有 ${alike.length} 处数带单位，如“${shown(first!.raw)}”：单元格里只写数`,
          span: first!.span,
          related: others.map(c => ({ span: c.span, message: `${cellName(table, c)}：${shown(c.raw)}` })),
          data: cellData(table, first!),
        };
      }
      for (const row of table.rows) {
        for (const cell of row.cells) {
          const isText = cell.state === 'text' && !isRight(table, cell);
          if (!isText && cell.aside === undefined) continue;
          if (alike.length > MANY && alike.includes(cell)) continue;
          const message = isText ? `“${shown(cell.raw)}”${reason(table, cell)}` : besideIt(report, cell);
          yield { message, span: cell.span, data: cellData(table, cell) };
        }
      }
    }
  },
  fixes(report, finding) {
    const place = foundCell(report, finding);
    if (place !== null && APART.test(shown(place.cell.raw))) return withoutSpaces(report, place);
    if (place === null || place.cell.plain === null || place.cell.state !== 'text') return [];
    const alike = withUnits(place.table);
    if (alike.length > MANY && alike.includes(place.cell)) {
      const edits = ascending(alike.flatMap(c => replaceText(report, c.span, c.plain!)));
      return [{ title: `${alike.length} 处数去掉单位`, kind: 'safe', all: false, edits }];
    }
    const { span, plain } = place.cell;
    const raw = shown(place.cell.raw);
    // A remark beside the figure may say something that is then lost: the writer judges.
    const kind = UNIT_ONLY.test(raw) || NOUGHT.test(raw) || OTHER_SIGNS.test(raw) ? 'safe' : 'suggestion';
    return [{ title: `改为 ${plain}`, kind, all: false, edits: replaceText(report, span, plain) }];
  },
};

const DIGITS = '[\\d０-９][\\d０-９,，. ．]*';
const UNIT_ONLY = new RegExp(`^${DIGITS}\\s*(?:件次|人次|件|条|个|份|项|宗|次|人|部|起|万元)$`);
/** Nought in characters. */
const NOUGHT = /^[零〇]$/;
/** Figures in other signs than digits. */
const OTHER_SIGNS = /^(?:=.*|[①-⑳]|[一二两三四五六七八九十百]{1,5})$/;
const YUAN = new RegExp(`^${DIGITS}\\s*元$`);
const APART = /^\d+(?:[\s\u3000]+\d+)+$/;
const SIGNED = /^[+＋\-－−–]?\s*[\d０-９][\d０-９,，]*$/;
const MONEY = new RegExp(`^${DIGITS}\\s*(?:万元|元)?$`);

/** Figures with a unit and nothing else: of a table written so throughout that is one thing to say. */
function withUnits(table: Table): Cell[] {
  return table.rows.flatMap(row =>
    row.cells.filter(
      cell =>
        cell.state === 'text' &&
        cell.aside === undefined &&
        cell.plain !== null &&
        UNIT_ONLY.test(shown(cell.raw)) &&
        !isRight(table, cell),
    ),
  );
}

/** `2 0` is one figure where the row then adds up. */
function withoutSpaces(report: Report, { table, cell }: { table: Table; cell: Cell }): Fix[] {
  const figure = shown(cell.raw).replace(/[\s\u3000]/g, '');
  const row = table.rows.find(r => r.cells.includes(cell));
  const values = row?.cells.map(c => (c === cell ? Number(figure) : c.value)) ?? [];
  const whole = values.filter(v => v !== null);
  if (table.kind === 'disclosure' || !row?.aligned || whole.length < values.length || !totalsHold(table.kind, whole))
    return [];
  return [{ title: `改为 ${figure}`, kind: 'safe', all: false, edits: replaceFigure(report, cell, figure) }];
}

/** The 2019 form counts a rise or fall (`-3`), and states sums of money without saying in which unit. */
function isRight(table: Table, cell: Cell): boolean {
  if (table.edition !== '2019' || table.kind !== 'disclosure') return false;
  if (cell.column === 'change') return SIGNED.test(shown(cell.raw));
  return cell.column === 'purchase' && MONEY.test(shown(cell.raw));
}

/** What a page or a Word file strikes out, raises, lowers or draws beside a figure: `31²` may be 31 or 312. */
function besideIt({ text }: Report, { raw, span, aside = [] }: Cell): string {
  const figure = shown(raw);
  const words = aside.map(({ how, start, end }) => `${ASIDE_WORDS[how]}的“${shown(text.slice(start, end)).trim()}”`);
  const [first] = aside;
  if (first?.start === span.start) {
    const where = (first.how === 'boxed' || first.how === 'drawn' ? '在' : '是') + ASIDE_WORDS[first.how];
    return `“${figure}”${where}：按 ${figure} 核对，请改成平常的字`;
  }
  return `“${figure}”旁边有${[...new Set(words)].join('、')}，分不清算不算：按 ${figure} 核对，不算的请删去`;
}

function reason(table: Table, cell: Cell): string {
  const raw = shown(cell.raw);
  if (NOUGHT.test(raw)) return '应写成 0';
  if (OTHER_SIGNS.test(raw) && cell.plain !== null) return `应写成 ${cell.plain}`;
  if (YUAN.test(raw) && cell.plain !== null) return `的单位是元：这里以万元计，应为 ${cell.plain}`;
  if (APART.test(raw)) return '中间有空格：是一个数就去掉空格，是两格就分开';
  // A rise or fall has a sign of its own.
  const bare = cell.column === 'change' ? raw.replace(/^[+＋\-－−–]\s*/, '') : raw;
  if (UNIT_ONLY.test(bare)) return '带单位：单元格里只写数';
  if (/^[-－−–—]\s*[\d０-９]/.test(bare)) return '是负数：这里的数不会小于 0';
  if (/^[\d０-９]+[.．][\d０-９]+$/.test(raw)) {
    // The form of 2019 counts the kinds of fees, that of 2021 adds the money up.
    const money = formRow(formOf(table.kind, table.edition), cell.row)?.unit === 'fee';
    return money ? '小数位太多：收费金额最多 6 位小数' : '带小数：件数是整数';
  }
  if (/^[约近超]|[余多]/.test(raw)) return '不是确数：表格里只写准确的数';
  if (isCorrected(raw)) return '写着不止一个数，或者还没有核实：核对后只写一个数';
  return cell.value === null ? '不是数' : '里有文字：单元格里只写数，说明写在正文里';
}
