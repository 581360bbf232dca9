import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { parseReport } from '../../../server/src/report/parse.ts';
import { gapsOf, isRenamed } from '../../../server/src/report/table/missing-rows.ts';
import { expectApproved } from '../../support/approved.ts';
import { short } from '../../support/inputs.ts';
import { tablesRead } from '../../support/read-tables.ts';

/** Drafts of a few lines, each under `## what is odd about it`. */
const DRAFTS = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/table-drafts.txt'), 'utf8');

it('what is read of drafts whose tables stand oddly is what was approved', () => {
  const told = DRAFTS.split(/^## /m)
    .slice(1)
    .flatMap(part => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      const report = parseReport(`${lines.join('\n')}\n`);
      const labels = /^(?:column|group|caption|note)·/;
      const read = tablesRead(report).filter(line => !labels.test(line));
      const paragraphs = report.sections.map(s => s.paragraphs.length).join('/');
      return [
        `${name}: ${report.edition}, ${report.year ?? '—'}, paragraphs ${paragraphs}${report.recognised ? '' : ', no report'}`,
        ...read.map(line => `  ${short(line)}`),
      ];
    });
  expectApproved('tables', 'odd drafts', told);
});

/** Rows of 表三, one a word: `?` is a label that the form does not have; a space between two is a line end. */
const ROWS = [
  'new carriedIn granted partial',
  'carriedIn granted',
  'new granted ? ? deny3',
  'new granted ? deny2 ?',
  '? new carriedIn',
  'new ? granted',
  'new ? ? granted',
  'new ? carriedIn granted',
  'new carriedIn processed ? ?',
  'processed carriedOut ?',
  'carriedIn ? new granted',
  'granted new ? partial',
  '?',
];
const LABELS: Readonly<Record<string, string>> = {
  new: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  granted: '（一）予以公开',
  partial: '（二）部分公开',
  deny2: '2.其他法律行政法规禁止公开',
  deny3: '3.危及“三安全一稳定”',
  processed: '（七）总计',
  carriedOut: '四、结转下年度继续办理',
};

it('the rows that are missing side by side are what was approved', () => {
  const told = (rows: string) => {
    const lines = rows.split(' ').map((key, i) => `${LABELS[key] ?? `某某一类信息${i}`}\t1\t0\t0\t0\t0\t0\t1`);
    const report = parseReport(`三、收到和处理政府信息公开申请情况\n自然人\t商业企业\t总计\n${lines.join('\n')}\n`);
    return report.tables.flatMap(table =>
      gapsOf(table).map(gap => {
        const keys = gap.missing.map(r => r.key);
        const missing = keys.length > 4 ? `${keys[0]}…${keys.at(-1)} (${keys.length})` : keys.join(' ');
        const unknown = gap.unknown.map(u => u.label.text).join(' ');
        return `${gap.before?.key ?? '⊢'} [${missing}] ${gap.after?.key ?? '⊣'} ${unknown}${isRenamed(gap) ? ' renamed' : ''}`;
      }),
    );
  };
  expectApproved(
    'tables',
    'missing rows',
    ROWS.map(rows => `${rows} → ${told(rows).join('; ') || '—'}`),
  );
});
