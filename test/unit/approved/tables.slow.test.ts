import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';
import type { ColumnKey, RowKey, TableKind } from '../../../server/src/forms/form.ts';
import { formOf } from '../../../server/src/forms/index.ts';
import type { LayoutName } from '../../../server/src/report/model.ts';
import { parseReport } from '../../../server/src/report/parse.ts';
import { tableText } from '../../../server/src/report/write/template.ts';
import { expectApproved } from '../../support/approved.ts';
import { changedLines, oneLine, tablesRead } from '../../support/read-tables.ts';

/**
 * `## table layout`, then `= words of the table as it is written in that layout`, and a line `→` for each of the words that stand there instead;
 * ` ; a→b` puts another change beside it. ⏎ is a line end, ⇥ a tab.
 */
const EDITS = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/table-edits.txt'), 'utf8');

const HEADINGS: Readonly<Record<TableKind, string>> = {
  disclosure: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

/** The parts of the nth row of 表三: other figures in each. */
const parts = (n: number) => [10 + n, 1 + (n % 4), (n * 7) % 3, 0, n % 5 === 0 ? 2 : 0, 0];

/** Every kind of row, and as many as stand side by side, are enough. */
const LEFT_OUT = /^(?:deny[568]|unable[23]|reject[1-4]|other2)$/;

/** A table with other figures in each row; those of 表三 add up. */
function tableIn(layout: LayoutName, kind: TableKind): string {
  const whole = formOf(kind, '2021');
  const form = { ...whole, rows: whole.rows.filter(r => !LEFT_OUT.test(r.key)) };
  const value = (key: RowKey, column: ColumnKey) => {
    const row = form.rows.findIndex(r => r.key === key);
    const at = form.rows[row]!.columns.indexOf(column);
    if (kind === 'applications') return String(parts(row)[at] ?? parts(row).reduce((a, b) => a + b));
    return String(kind === 'disputes' ? 20 + at : 30 + 10 * row + at);
  };
  return tableText(form, layout, { eol: '\n', value });
}

const read = (kind: TableKind, table: string) =>
  tablesRead(
    parseReport(
      `青禾镇2023年政府信息公开工作年度报告\n\n${HEADINGS[kind]}\n\n${table}\n\n五、存在的主要问题及改进情况\n\n无。\n`,
    ),
  );

const unlined = (text: string) => text.replaceAll('⏎', '\n').replaceAll('⇥', '\t');

function changed(text: string, from: string, to: string): string {
  if (!text.includes(unlined(from))) throw new Error(`not in the table: ${from}`);
  return text.replace(unlined(from), () => unlined(to));
}

describe('what is read otherwise where other words stand in a table is what was approved', () => {
  for (const part of EDITS.split(/^## /m).slice(1)) {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    const [kind, layout] = name.split(' ') as [TableKind, LayoutName];
    it(name, () => {
      const whole = tableIn(layout, kind);
      const plain = read(kind, whole);
      let from = '';
      const told = lines.flatMap(line => {
        if (line.startsWith('= ')) {
          from = line.slice(2);
          return [line];
        }
        const [to = '', ...others] = line.slice(1).split(' ; ');
        const first = changed(whole, from, to);
        const text = others.reduce((now, one) => changed(now, one.split('→')[0]!, one.split('→')[1]!), first);
        const other = changedLines(plain, read(kind, text));
        return [line, ...(other.length === 0 ? ['  the same'] : other.map(found => `  ${oneLine(found)}`))];
      });
      expectApproved('tables', name, [...plain, ...told]);
    });
  }
});
