import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse.ts';
import { check } from '../../server/src/rules/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/rules/rule.ts';

const LARGEST = 1 << 20;
const SIZES = [LARGEST / 8, LARGEST / 4, LARGEST / 2, LARGEST];

/**
 * Eight times the text may take this many times as long: twice what is linear, for the collector and the other programs
 * on the machine, and far from the 64 of a quadratic reader. Only times of one run are compared.
 */
const LIMIT = 16;
const ATTEMPTS = 4;

const ROW = '1. 属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n';
const HEAD = '云岭县人民政府2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';

/** Pieces that are repeated to the wanted length; each once put a reader of this kind, or of tables at large, to shame. */
const ADVERSARIES: Readonly<Record<string, string>> = {
  pipes: '|',
  'pipe lines': '|\n',
  tabs: '\t',
  'tab lines': '\t\n',
  spaces: ' ',
  'wide spaces': '　',
  'empty lines': '\n',
  'one cell a line': '0\n',
  'one cell a line behind a tab': '\t0\n',
  'one cell a line closed by a pipe': '0 |\n',
  'one long line of words': '主动公开政府信息情况',
  'digits only': '7',
  'figures in one line': '12 ',
  'open cells': '<td>',
  'open tables': '<table>',
  'open tags': '<',
  'tables in cells': '<table><tr><td>0',
  'wide spans': '<td rowspan=9999 colspan=9999>0',
  quotes: '"',
  commas: ',',
  'quoted fields': '"0",',
  'open quotes by line': '"0\n',
  entities: '&nbsp;',
  'open entities': '&',
  comments: '<!--',
  'a label without end': '属于国家秘密',
  'labels by line': '（三）不予公开\n',
  'half labels by line': '申请人无正当理由逾期\n',
  'totals by line': '总计\n',
  'headings by line': '三、收到和处理政府信息公开申请情况\n',
  'titles by line': '政府信息公开工作年度报告\n',
  brackets: '（',
  'markdown marks': '#',
  'delimiter rows': '|---|\n',
  'vertical headers': '结 果 维 持\n',
  'page lines': '- 4 -\n',
  '27,000 rows by tab': ROW,
  '27,000 rows by pipe': ROW.replaceAll('\t', '|'),
  '27,000 rows by space': ROW.replaceAll('\t', '  '),
  '27,000 rows by comma': ROW.replaceAll('\t', ','),
  '27,000 rows by cell': ROW.replaceAll('\t', '\n'),
  '27,000 rows of html': `<tr><td>${ROW.trim().replaceAll('\t', '<td>')}`,
};

function textOf(piece: string, size: number): string {
  return HEAD + piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

/** The best of a few runs, in milliseconds. */
function timeOf(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How many times longer the largest text takes than the smallest; measured again while it looks too much. */
function growth(work: (text: string) => unknown, piece: string): { ratio: number; times: number[] } {
  let best = { ratio: Number.POSITIVE_INFINITY, times: [] as number[] };
  for (let i = 0; i < ATTEMPTS && best.ratio > LIMIT; i++) {
    const times = SIZES.map(size => textOf(piece, size)).map(text => timeOf(() => work(text)));
    const ratio = (times.at(-1) ?? 0) / Math.max(times[0] ?? 0, 0.5);
    if (ratio < best.ratio) best = { ratio, times };
  }
  return best;
}

const told = (times: readonly number[]) =>
  `${times.map(t => t.toFixed(1)).join(', ')} ms for ${SIZES.join(', ')} characters`;

describe.each(Object.entries(ADVERSARIES))('up to 1 MB of %s', (_name, piece) => {
  test('parsing takes linear time', { timeout: 120_000 }, () => {
    parseReport(textOf(piece, SIZES[0] ?? 0));
    const { ratio, times } = growth(parseReport, piece);
    expect(ratio, told(times)).toBeLessThan(LIMIT);
  });

  test('checking takes linear time', { timeout: 120_000 }, () => {
    const { ratio, times } = growth(text => check(parseReport(text), DEFAULT_CONFIG), piece);
    expect(ratio, told(times)).toBeLessThan(LIMIT);
  });
});
