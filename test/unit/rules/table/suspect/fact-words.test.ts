import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../../../../server/src/forms/form.ts';
import type { Slip } from '../../../../../server/src/repair/digits.ts';
import type { Fact, RowError } from '../../../../../server/src/repair/facts.ts';
import { FEE_SLIPS, factsText, factTextAt, SOURCES } from '../../../../../server/src/rules/table/suspect/fact-words.ts';

const APPLICATIONS = { kind: 'applications', edition: '2021' } as const;
const DISPUTES = { kind: 'disputes', edition: '2021' } as const;
const cell: CellRef = { row: 'granted', column: 'naturalPerson' };
const NAME = '“（一）予以公开，自然人”';
const OTHER: Fact = { kind: 'shifted', of: 'row', row: 'new', by: 1 };
const OTHER_TEXT = '“一、本年新收政府信息公开申请数量”这一行的数整体错了一栏';

describe('a fact about one cell', () => {
  const slip = (what: Slip): Fact => ({ kind: 'digits', cell, slip: what });
  it.each<[Fact, string, string]>([
    [{ kind: 'cell', cell }, '这一格的数写错了', `${NAME}数写错了`],
    [{ kind: 'blank', cell, to: 11 }, '这一格空着，应填 11', `${NAME}空着，应填 11`],
    [{ kind: 'total', cells: [cell] }, '合计没有随着各格更新', `${NAME}合计没有随着各格更新`],
    [slip('transposed'), '相邻两位数字写颠倒了', `${NAME}相邻两位数字写颠倒了`],
    [slip('tenTimesTooBig'), '多写了一个 0，大了十倍', `${NAME}多写了一个 0，大了十倍`],
    [slip('tenTimesTooSmall'), '少写了一个 0，小了十倍', `${NAME}少写了一个 0，小了十倍`],
    [slip('digitMissing'), '漏写了一位数字', `${NAME}漏写了一位数字`],
    [slip('digitTooMany'), '多写了一位数字', `${NAME}多写了一位数字`],
    [slip('wrongDigit'), '有一位数字写错了', `${NAME}有一位数字写错了`],
  ])('%j names the cell only beside another', (fact, alone, named) => {
    expect(factsText(APPLICATIONS, [fact])).toBe(alone);
    expect(factsText(APPLICATIONS, [fact, OTHER])).toBe(`${named}；${OTHER_TEXT}`);
    expect(factsText(APPLICATIONS, [OTHER, fact])).toBe(`${OTHER_TEXT}；${named}`);
  });
});

describe('a fact about several cells', () => {
  it.each<[Fact, string]>([
    [{ kind: 'several', count: 3 }, '3 处同时改正，各项勾稽关系才都成立'],
    [{ kind: 'total', cells: [cell, { row: 'granted', column: 'total' }] }, '2 处合计没有随着各格更新'],
  ])('%j', (fact, text) => {
    expect(factsText(APPLICATIONS, [fact])).toBe(text);
    expect(factsText(APPLICATIONS, [fact, OTHER])).toBe(`${text}；${OTHER_TEXT}`);
  });
});

describe('a fact about rows', () => {
  const GRANTED = '“（一）予以公开”';
  it.each<[Fact, string, string]>([
    [
      { kind: 'misplaced', of: 'row', row: 'processed', line: 'granted' },
      `“（七）总计”的数填到了${GRANTED}这一行`,
      '“（七）总计”的数填到了这一行',
    ],
    [
      { kind: 'shifted', of: 'row', row: 'granted', by: -1 },
      `${GRANTED}这一行的数整体错了一栏`,
      '这一行的数整体错了一栏',
    ],
    [
      { kind: 'dropped', row: 'granted', count: 1 },
      `${GRANTED}这一行漏了一个数，后面的数往前移了`,
      '这一行漏了一个数，后面的数往前移了',
    ],
    [
      { kind: 'dropped', row: 'granted', count: 2 },
      `${GRANTED}这一行漏了 2 个数，后面的数往前移了`,
      '这一行漏了 2 个数，后面的数往前移了',
    ],
    [
      { kind: 'misplaced', of: 'block', from: 'granted' },
      `从${GRANTED}起，各行的数都往下错了一行`,
      `从${GRANTED}起，各行的数都往下错了一行`,
    ],
    [
      { kind: 'swapped', of: 'rows', rows: ['granted', 'processed'] },
      `${GRANTED}与“（七）总计”两行的数填反了`,
      `${GRANTED}与“（七）总计”两行的数填反了`,
    ],
  ])('%j: its own row is 这一行', (fact, text, here) => {
    expect(factsText(APPLICATIONS, [fact])).toBe(text);
    expect(factTextAt(APPLICATIONS, fact, 'granted')).toBe(here);
    expect(factTextAt(APPLICATIONS, fact, 'deny1')).toBe(text);
  });
});

describe('a row that is wrong with its total', () => {
  const CARRIED_IN = '“二、上年结转政府信息公开申请数量”';
  const row = (error: RowError, followedBy: 'processed' | 'carriedOut' | null = null): Fact => ({
    kind: 'row',
    row: 'processed',
    error,
    followedBy,
  });
  it.each<[RowError, string]>([
    [{ what: 'leftEmpty' }, '的数漏填了'],
    [{ what: 'copied' }, '重复填了相邻一行的数'],
    [{ what: 'notDue' }, '不应有数'],
    [{ what: 'countsBesides', row: 'carriedIn' }, `多算了${CARRIED_IN}的数`],
    [{ what: 'leavesOut', row: 'carriedIn' }, `漏算了${CARRIED_IN}的数`],
    [{ what: 'figures' }, '有几格的数写错了'],
    [{ what: 'figuresAndTotal' }, '的数和总计一起写错了'],
    [{ what: 'columnsSwapped', columns: ['naturalPerson', 'commercial'] }, '“自然人”和“商业企业”两栏的数填反了'],
    [
      { what: 'wrongColumn', count: 5, from: 'commercial', to: 'naturalPerson' },
      '有 5 件应填在“自然人”，填到了“商业企业”',
    ],
    [{ what: 'notWorkedOut' }, '没有填数'],
    [{ what: 'notUpdated' }, '没有随着各项更新'],
    [{ what: 'notAdded', rows: ['partial'] }, '漏加了“（二）部分公开”'],
    [{ what: 'notAdded', rows: ['partial', 'deny1'] }, '漏加了一行，比如“（二）部分公开”'],
    [{ what: 'addedBesides', rows: ['carriedIn'] }, `多加了${CARRIED_IN}`],
    [{ what: 'addedBesides', rows: ['partial', 'carriedIn'] }, '多加了一行，比如“（二）部分公开”'],
  ])('%j', (error, text) => {
    expect(factsText(APPLICATIONS, [row(error)])).toBe(`“（七）总计”这一行${text}`);
    expect(factTextAt(APPLICATIONS, row(error), 'processed')).toBe(`这一行${text}`);
  });

  it('names what was worked out from it', () => {
    expect(factsText(APPLICATIONS, [row({ what: 'notWorkedOut' }, 'processed')])).toBe(
      '“（七）总计”这一行没有填数，（七）总计也跟着错了',
    );
    expect(factsText(APPLICATIONS, [row({ what: 'notWorkedOut' }, 'carriedOut')])).toBe(
      '“（七）总计”这一行没有填数，“四、结转下年度继续办理”也跟着算错了',
    );
  });
});

describe('表四', () => {
  it.each<[Fact, string]>([
    [
      { kind: 'swapped', of: 'cells', columns: ['review.upheld', 'review.total'] },
      '“行政复议的结果维持”与“行政复议的总计”的数填反了',
    ],
    [{ kind: 'shifted', of: 'cells', from: 'direct.upheld' }, '从“未经复议直接起诉的结果维持”起，后面的数都错了一格'],
    [
      { kind: 'shifted', of: 'parts', total: 'review.total' },
      '“行政复议的总计”的数填在了这一组的最前面，其余往后错了一格',
    ],
  ])('%j', (fact, text) => {
    expect(factsText(DISPUTES, [fact])).toBe(text);
  });
});

it('names the sources of evidence and the slips in 收费', () => {
  expect(SOURCES).toEqual({ prose: '正文', previousReport: '上年年报' });
  expect(FEE_SLIPS).toEqual({ point: '与上年的数字一样，只是小数点的位置不同', unit: '像是把元当成了万元' });
});
