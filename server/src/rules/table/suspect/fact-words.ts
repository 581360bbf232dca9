import type { CellRef, RowKey } from '../../../forms/form.ts';
import { formOf } from '../../../forms/index.ts';
import type { Slip } from '../../../repair/digits.ts';
import type {
  CellFact,
  Fact,
  Facts,
  MisplacedFact,
  RowError,
  RowFact,
  ShiftFact,
  SwapFact,
} from '../../../repair/facts.ts';
import type { FeeSlip } from '../../../repair/fees.ts';
import type { Stated } from '../../../repair/model.ts';
import type { Table } from '../../../report/model.ts';
import { cellName, columnName, rowName } from '../../../report/names.ts';

/** All that is needed of a table to name its parts. */
type Form = Pick<Table, 'kind' | 'edition'>;

/** What happened, in Chinese, with the places: `“（七）总计”的数填到了“四、结转下年度继续办理”这一行`. One cell alone is `这一格`. */
export function factsText(form: Form, facts: Facts): string {
  return facts.map(fact => factText({ form, isAlone: facts.length === 1, here: null }, fact)).join('；');
}

/** The same for a finding that stands at a row, which is `这一行` there. */
export function factTextAt(form: Form, fact: Fact, here: RowKey): string {
  return factText({ form, isAlone: true, here }, fact);
}

/** Who says a figure that a repair brings about. */
export const SOURCES: Readonly<Record<Stated['by'], string>> = { prose: '正文', previousReport: '上年年报' };

/** What happened to 行政事业性收费. */
export const FEE_SLIPS: Readonly<Record<FeeSlip['kind'], string>> = {
  point: '与上年的数字一样，只是小数点的位置不同',
  unit: '像是把元当成了万元',
};

/** Where a fact is told. */
interface Place {
  readonly form: Form;
  /** Nothing else happened: the one cell need not be named. */
  readonly isAlone: boolean;
  /** The row at which it is told. */
  readonly here: RowKey | null;
}

function factText(place: Place, fact: Fact): string {
  switch (fact.kind) {
    case 'cell':
    case 'total':
    case 'digits':
    case 'blank':
    case 'several':
      return cellText(place, fact);
    case 'swapped':
      return swapText(place.form, fact);
    case 'misplaced':
      return misplacedText(place, fact);
    case 'shifted':
      return shiftText(place, fact);
    case 'dropped':
      if (fact.count === formOf(place.form.kind, place.form.edition).columns.length)
        return `${line(place, fact.row)}的数漏填了`;
      return `${line(place, fact.row)}漏了${fact.count === 1 ? '一个' : ` ${fact.count} 个`}数，后面的数往前移了`;
    case 'row':
      return `${line(place, fact.row)}${rowErrorText(place.form, fact.error)}${followedText(place.form, fact)}`;
  }
}

const SLIPS: Readonly<Record<Slip, string>> = {
  transposed: '相邻两位数字写颠倒了',
  tenTimesTooBig: '多写了一个 0，大了十倍',
  tenTimesTooSmall: '少写了一个 0，小了十倍',
  digitMissing: '漏写了一位数字',
  digitTooMany: '多写了一位数字',
  wrongDigit: '有一位数字写错了',
};

function cellText(place: Place, fact: CellFact): string {
  switch (fact.kind) {
    case 'cell':
      return place.isAlone ? '这一格的数写错了' : `${quotedCell(place, fact.cell)}数写错了`;
    case 'digits':
      return `${place.isAlone ? '' : quotedCell(place, fact.cell)}${SLIPS[fact.slip]}`;
    case 'blank':
      return `${place.isAlone ? '这一格' : quotedCell(place, fact.cell)}空着，应填 ${fact.to}`;
    case 'total': {
      const [cell, ...more] = fact.cells;
      if (more.length > 0) return `${fact.cells.length} 处合计没有随着各格更新`;
      return `${place.isAlone ? '' : quotedCell(place, cell!)}合计没有随着各格更新`;
    }
    case 'several':
      return `${fact.count} 处同时改正，各项勾稽关系才都成立`;
  }
}

function swapText(form: Form, fact: SwapFact): string {
  if (fact.of === 'rows') {
    const [one, other] = fact.rows;
    return `“${rowName(form, one)}”与“${rowName(form, other)}”两行的数填反了`;
  }
  const [one, other] = fact.columns;
  return `“${columnName(form, one)}”与“${columnName(form, other)}”的数填反了`;
}

function misplacedText(place: Place, fact: MisplacedFact): string {
  if (fact.of === 'block') return `从“${rowName(place.form, fact.from)}”起，各行的数都往下错了一行`;
  return `“${rowName(place.form, fact.row)}”的数填到了${line(place, fact.line)}`;
}

function shiftText(place: Place, fact: ShiftFact): string {
  switch (fact.of) {
    case 'row':
      return `${line(place, fact.row)}的数整体错了一栏`;
    case 'digits':
      return `${line(place, fact.row)}的 ${fact.figure} 拆成了两格`;
    case 'cells':
      return `从“${columnName(place.form, fact.from)}”起，后面的数都错了一格`;
    case 'parts':
      return `“${columnName(place.form, fact.total)}”的数填在了这一组的最前面，其余往后错了一格`;
  }
}

/** What stands behind the row. */
function rowErrorText(form: Form, error: RowError): string {
  switch (error.what) {
    case 'leftEmpty':
      return '的数漏填了';
    case 'copied':
      return '重复填了相邻一行的数';
    case 'notDue':
      return '不应有数';
    case 'countsBesides':
      return `多算了“${rowName(form, error.row)}”的数`;
    case 'leavesOut':
      return `漏算了“${rowName(form, error.row)}”的数`;
    case 'figures':
      return '有几格的数写错了';
    case 'figuresAndTotal':
      return '的数和总计一起写错了';
    case 'columnsSwapped': {
      const [one, other] = error.columns;
      return `“${columnName(form, one)}”和“${columnName(form, other)}”两栏的数填反了`;
    }
    case 'wrongColumn':
      return `有 ${error.count} 件应填在“${columnName(form, error.to)}”，填到了“${columnName(form, error.from)}”`;
    case 'notWorkedOut':
      return '没有填数';
    case 'notUpdated':
      return '没有随着各项更新';
    case 'notAdded':
      return `漏加了${oneOf(form, error.rows)}`;
    case 'addedBesides':
      return `多加了${oneOf(form, error.rows)}`;
  }
}

function followedText(form: Form, { followedBy }: RowFact): string {
  if (followedBy === null) return '';
  return followedBy === 'processed' ? '，（七）总计也跟着错了' : `，“${rowName(form, followedBy)}”也跟着算错了`;
}

/** `“（一）予以公开”`; where several rows have the same figures: `一行，比如“（一）予以公开”`. */
function oneOf(form: Form, [first, ...others]: readonly [RowKey, ...RowKey[]]): string {
  const name = `“${rowName(form, first)}”`;
  return others.length === 0 ? name : `一行，比如${name}`;
}

/** `“（一）予以公开”这一行`; `这一行` where it is told there. */
function line({ form, here }: Place, row: RowKey): string {
  const name = rowName(form, row);
  // 表四 has one row, and no name for it.
  return row === here || name === '' ? '这一行' : `“${name}”这一行`;
}

function quotedCell({ form }: Place, cell: CellRef): string {
  return `“${cellName(form, cell)}”`;
}
