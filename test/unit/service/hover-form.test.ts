import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../server/src/exchange/open.ts';
import type { ColumnKey, Edition, RowKey } from '../../../server/src/forms/form.ts';
import { formOf, formRow } from '../../../server/src/forms/index.ts';
import type { HeaderCell, Report, Table } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { draftText } from '../../support/draft.ts';
import { COLUMN_WORDS, HEADER_WORDS, ROW_WORDS } from '../../support/form-words.ts';
import { randomModel } from '../../support/model.ts';
import { random } from '../../support/random.ts';
import { PLAIN, wordOf } from '../../support/word/writer.ts';
import { LAYOUTS, write } from '../../support/writer/index.ts';

const EDITIONS: readonly Edition[] = ['2019', '2021'];
const GROUPS = ['review', 'direct', 'afterReview'] as const;
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const OUTCOME_KEYS: readonly string[] = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** Every place of the draft's tables that somebody may ask about: its words, and what must be said. */
interface Asked {
  readonly of: string;
  readonly offset: number;
  readonly says: readonly string[];
}

function rowsAsked(table: Table): Asked[] {
  const form = formOf(table.kind, table.edition);
  return table.rows.flatMap(row => {
    const label = formRow(form, row.key)!.label;
    const words = ROW_WORDS[row.key] ?? ROW_WORDS[`${table.edition} ${row.key}`];
    expect(words, row.key).toBeDefined();
    return row.label.spans.map(s => ({ of: label, offset: s.start, says: [`**${label}**`, words!] }));
  });
}

function columnWords(table: Table, header: HeaderCell, before: readonly HeaderCell[]): string[] {
  const outcome = OUTCOMES.indexOf(header.canonical);
  if (table.kind === 'disputes' && outcome >= 0) {
    const key = OUTCOME_KEYS[outcome]!;
    // Each group ends with its 总计, which is read even where the four before it are in pieces.
    const group = GROUPS[before.filter(h => h.canonical === '总计').length % 3]!;
    return [COLUMN_WORDS[group]!, COLUMN_WORDS[key === 'total' ? 'group total' : key]!];
  }
  const column = formOf(table.kind, table.edition).columns.find(c => c.label === header.canonical);
  const words = column && COLUMN_WORDS[column.key];
  const said = words ?? HEADER_WORDS[`${table.edition} ${header.canonical}`] ?? HEADER_WORDS[header.canonical];
  expect(said, header.canonical).toBeDefined();
  return [said!];
}

function headersAsked(table: Table): Asked[] {
  return table.headers.flatMap((header, i) => {
    // A column of 表四 is named with its group.
    const title =
      table.kind === 'disputes' && header.kind === 'column' ? `的${header.canonical}**` : `**${header.canonical}**`;
    const says = [title, ...columnWords(table, header, table.headers.slice(0, i))];
    return header.spans.map(s => ({ of: header.canonical, offset: s.start, says }));
  });
}

function unitOf(edition: Edition, row: RowKey, column: ColumnKey): string {
  if (['previous', 'change', 'projects'].includes(column)) return ' 项';
  if (column === 'purchase') return '没有印单位';
  return row === 'fees' && edition === '2021' ? ' 万元' : ' 件';
}

/** Each equation that a cell stands in is a line of its own. */
function cellSays(table: Table, row: RowKey, column: ColumnKey): string[] {
  if (table.kind === 'disputes') {
    const [group, outcome] = column.split('.');
    const name = { review: '行政复议', direct: '未经复议直接起诉', afterReview: '复议后起诉' }[group!]!;
    const label = OUTCOMES[OUTCOME_KEYS.indexOf(outcome!)]!;
    return [`**${name}的${label}**`, outcome === 'total' ? `${name}的总计 ` : `计入${name}的总计 `];
  }
  const form = formOf(table.kind, table.edition);
  const label = formRow(form, row)!.label.replace(/(.)（[^（）]*）$/, '$1');
  const head = `${label} × ${form.columns.find(c => c.key === column)!.label}**：`;
  if (table.kind === 'disclosure') return [head];
  // A total is worked out; any other figure is told what it is counted into.
  const lines: string[] = [];
  if (column === 'total') lines.push('- 总计 ');
  if (row === 'carriedOut') lines.push('- 四、结转下年度继续办理 ');
  if (row === 'processed') lines.push('- （七）总计 ');
  if (lines.length === 0) {
    lines.push('- 计入本行总计 ');
    lines.push(row === 'new' || row === 'carriedIn' ? '- 本列：一 ＋ 二 ＝ （七） ＋ 四，' : '- 计入本列（七）总计 ');
  }
  return [head, ...lines];
}

function cellsAsked(table: Table): Asked[] {
  return table.rows
    .filter(row => row.aligned)
    .flatMap(row =>
      row.cells.map(cell => {
        const known = cell.plain !== null || cell.column === 'purchase';
        const unit = known && cell.raw !== '' ? [unitOf(table.edition, row.key, cell.column)] : [];
        const says = [...cellSays(table, row.key, cell.column), ...unit];
        return { of: `${row.key}.${cell.column}`, offset: cell.span.start, says };
      }),
    );
}

/** All that is not said as it must be. */
function wrongIn(report: Report): string[] {
  expect(report.tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
  const asked = report.tables.flatMap(t => [...rowsAsked(t), ...headersAsked(t), ...cellsAsked(t)]);
  expect(asked.length).toBeGreaterThan(200);
  return asked.flatMap(({ of, offset, says }) => {
    const said = hover(report, offset, null)?.markdown.replace(/\\(?=[\\`*_[\]<>#|~])/g, '') ?? '';
    return says
      .filter(words => !said.includes(words))
      .map(words => `${of}: ${words} | ${said.split('\n\n').join(' ')}`);
  });
}

describe.each(EDITIONS)('every label and cell of edition %s', edition => {
  it.each(LAYOUTS.map((l, i) => [l.id, l, i] as const))('as %s is explained as what it is', (_, layout, i) => {
    expect(wrongIn(parseReport(write(randomModel(random(i + 70), edition), layout, i + 70).text))).toEqual([]);
  });

  it.each(['tab', 'tab-cell', 'cell', 'markdown', 'html'] as const)('without any figure but 0, as %s', layout => {
    const report = parseReport(draftText({ layout, edition, figures: {} }));
    expect(wrongIn(report)).toEqual([]);
    const carried = report.tables[1]!.rows.find(r => r.key === 'carriedOut')!;
    for (const cell of carried.cells) {
      const said = hover(report, cell.span.start, null)!.markdown;
      expect(said).toContain('四、结转下年度继续办理 0 ＝ 一 ＋ 二 － （七），各项均为 0，相符（0＋0－0）');
    }
  });

  it('in a Word file', () => {
    const word = openDraft(wordOf(draftText({ edition }), PLAIN, random(1)), '年报.docx');
    expect(wrongIn(parseReport(word.text))).toEqual([]);
  });
});

describe('a header of 表四 that is not whole', () => {
  const lines = draftText().split('\n');
  const at = lines.findIndex(line => line.includes('未经复议直接起诉'));
  const saidOf = (last: string, nth: number) => {
    const report = parseReport(lines.with(at + 1, last).join('\n'));
    const headers = report.tables.find(t => t.kind === 'disputes')!.headers.filter(h => h.canonical === '结果维持');
    return hover(report, headers.at(nth)!.spans[0]!.start, null)!.markdown;
  };
  it('knows the first group by the word that comes behind it', () => {
    expect(saidOf('结果维持\t结果纠正', 0)).toContain(COLUMN_WORDS['review']);
  });
  it('says of a group that nothing tells what all three have', () => {
    expect(saidOf('结果维持\t结果纠正', -1)).toContain('三组都有这一栏：结果维持了');
  });
});

it('a column of 表二 rests on the item of its own block', () => {
  const report = parseReport(draftText({ edition: '2019' }));
  const { headers } = report.tables[0]!;
  const items = headers
    .filter(h => h.canonical === '上一年项目数量')
    .map(h => hover(report, h.spans[0]!.start, null)!.markdown.match(/^依据：.*$/mu)![0]);
  expect(items).toEqual(['五', '六', '八'].map(n => `依据：《条例》第二十条第（${n}）项`));
});

it('a label of the other edition is explained as what it is', () => {
  const text = draftText().replace('本年收费金额（单位：万元）', '本年增/减');
  const at = text.indexOf('本年增/减') + 1;
  expect(hover(parseReport(text), at, null)!.markdown).toContain('增加或减少的项目数');
});

it('a row that stands twice is not held to the sums of the first', () => {
  const row = /^.*（一）予以公开.*\n/mu;
  const text = draftText().replace(row, line => line + line.slice(line.indexOf('（一）')).replace(/\d/g, '9'));
  const report = parseReport(text);
  const again = report.tables.find(t => t.kind === 'applications')!.duplicates[0]!;
  const said = hover(report, again.cells.at(-1)!.span.start, null)!.markdown;
  expect(said).toMatch(/ 件\n\n- 这一行重复了，合计按前面的一行算$/u);
});
