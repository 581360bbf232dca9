import type { LayoutName } from '../../../../../server/src/report/model.ts';
import { type Cells, draft } from '../../draft.ts';

/** Thirty-one applications of several kinds of applicant, four results, three carried over. */
export const RIGHT: Cells = {
  ...row('new', 21, 6, 0, 1, 0, 3),
  ...row('carriedIn', 2, 1, 0, 0, 0, 0),
  ...row('granted', 12, 2, 0, 1, 0, 1),
  ...row('partial', 3, 1, 0, 0, 0, 0),
  ...row('deny6', 2, 0, 0, 0, 0, 1),
  ...row('unable1', 4, 3, 0, 0, 0, 1),
  ...row('processed', 21, 6, 0, 1, 0, 3),
  ...row('carriedOut', 2, 1, 0, 0, 0, 0),
};
const COLUMNS = ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'];
export const SUM_RULES = ['table/row-total', 'table/column-total', 'table/balance', 'table/case-total'];
export const LAYOUTS: readonly LayoutName[] = ['tab', 'markdown', 'html', 'cell', 'tab-cell', 'pipe', 'space', 'comma'];

export function row(key: string, ...items: number[]): Cells {
  return figures(key, [...items, items.reduce((a, b) => a + b, 0)]);
}

function figures(key: string, values: readonly (number | string)[]): Cells {
  const columns = ['naturalPerson', 'commercial', 'research', 'social', 'legalService', 'otherOrg', 'total'];
  return Object.fromEntries(columns.map((c, i) => [`${key}.${c}`, String(values[i])]));
}

/** What stands in a row of RIGHT. */
function rightRow(key: string): string[] {
  return COLUMNS.map(c => RIGHT[`${key}.${c}`] ?? '0');
}

const NOUGHTS = [0, 0, 0, 0, 0, 0, 0];

/** Mistakes by what happened: the cells that differ, the words at the finding's place, the finding's message. */
export const MISTAKES: Readonly<Record<string, { cells: Cells; at: string; says: RegExp }>> = {
  'a row in the line next to its own': {
    cells: { ...figures('carriedOut', rightRow('processed')), ...figures('processed', NOUGHTS) },
    at: '21',
    says: /^“四、结转下年度继续办理”行疑似填错：“（七）总计”的数填到了这一行，这一行应依次为 2、1、0、0、0、0、3；“（七）总计”行应依次为 21、6、0、1、0、3、31；改正后各项勾稽关系都成立（上面各行有没有也错了一行，请一并核对）$/,
  },
  'one wrong cell': {
    cells: { 'unable1.commercial': '7' },
    at: '7',
    says: /^“1\.本机关不掌握相关政府信息，商业企业”疑似填错：这一格的数写错了，应为 3，现为 7；改正后各项勾稽关系都成立$/,
  },
  'a total that lags behind': {
    cells: { 'granted.total': '15' },
    at: '15',
    says: /^“（一）予以公开，总计”疑似填错：.*应为 16，现为 15/,
  },
  'digits transposed': {
    cells: { 'granted.naturalPerson': '21' },
    at: '21',
    says: /^“（一）予以公开，自然人”疑似填错：相邻两位数字写颠倒了，应为 12，现为 21/,
  },
  'a nought too many': {
    cells: { 'new.commercial': '60' },
    at: '60',
    says: /多写了一个 0，大了十倍，应为 6，现为 60/,
  },
  'two rows swapped': {
    cells: { ...figures('processed', rightRow('carriedOut')), ...figures('carriedOut', rightRow('processed')) },
    at: '2',
    says: /^“（七）总计”行疑似填错：.*两行的数填反了，这一行应依次为 21、6、0、1、0、3、31；“四、结转下年度继续办理”行应依次为 2、1、0、0、0、0、3/,
  },
  'a row one column to the side': {
    cells: figures('unable1', [0, 4, 3, 0, 0, 0, 1]),
    at: '0',
    says: /^“1\.本机关不掌握相关政府信息”行疑似填错：这一行的数整体错了一栏，应依次为 4、3、0、0、0、1、8/,
  },
  'two wrong cells': {
    cells: { 'granted.naturalPerson': '15', 'deny6.otherOrg': '4' },
    at: '15',
    says: /^“（一）予以公开，自然人”等 2 格疑似填错：/,
  },
};

/** RIGHT with other figures in some cells. */
export const wrong = (cells: Cells, layout: LayoutName = 'tab') => draft({ layout, cells: { ...RIGHT, ...cells } });
