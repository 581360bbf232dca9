import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../../server/src/exchange/pdf/pdf-draft.ts';
import { parseReport } from '../../../../server/src/report/parse.ts';
import { check } from '../../../../server/src/rules/check.ts';
import { only } from '../../../support/only.ts';
import { keyOf } from '../../../support/same.ts';

const FOLDER = path.join(import.meta.dirname, '../../../fixtures/pdf');

const OF_TABLES = only(code => /^(?:table|disputes|cell)\//.test(code));
/** The prose of these reports has figures of its own, which the tables deny. */
const OTHERS = only(code => !/^text\/figure$|^section\//.test(code));

describe.each(readdirSync(FOLDER).filter(file => file.endsWith('.pdf')))('%s', file => {
  const truth = JSON.parse(readFileSync(path.join(FOLDER, file.replace(/pdf$/, 'json')), 'utf8'));
  const opened = openPdf(readFileSync(path.join(FOLDER, file)));

  it('has every figure in its cell, and nothing else', async () => {
    const report = parseReport((await opened).text);
    const cells = report.tables.flatMap(({ kind, rows }) => rows.flatMap(r => r.cells.map(c => ({ kind, ...c }))));
    expect(Object.fromEntries(cells.map(c => [keyOf(c), c.value]))).toEqual(truth.cells);
    expect(check(report, OF_TABLES).filter(f => f.severity === 'error')).toEqual([]);
  });

  it('has its title and prose in whole paragraphs, without what stands on each page', async () => {
    const { text, notes } = await opened;
    const report = parseReport(text);
    expect(report.recognised && report.title !== null).toBe(true);
    expect(report.sections.map(s => s.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(check(report, OTHERS).filter(f => f.severity === 'error')).toEqual([]);
    const prose = text.split('\n').filter(line => /[，。]/.test(line) && !/[\t ]{2}|\t/.test(line));
    expect(prose.filter(line => !/[。：；）]$/.test(line))).toEqual([]);
    expect(text).not.toMatch(/^(?:— \d —|\d|政府信息公开年报)$/m);
    expect(notes).toEqual([]);
  });
});
