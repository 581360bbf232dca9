import { describe, expect, it } from 'vitest';
import { openDraft } from '../../server/src/exchange/open.ts';
import type {
  ExportResult,
  InsertTableResult,
  OutlineData,
  PreviewResult,
  RecalculateResult,
} from '../../server/src/lsp/protocol.ts';
import { draftText, RIGHT, WRONG } from '../support/draft.ts';
import { applied } from './support/edits.ts';
import { sharedServer } from './support/shared-server.ts';

const { open, ask } = sharedServer();

describe('nianbao/outline', () => {
  it('has the six sections, the tables with key figures and problems, and ranges to jump to', async () => {
    const document = open(draftText({ figures: WRONG }));
    const data = (await ask<OutlineData>('outline', document.uri))!;
    expect(data).toMatchObject({
      year: 2024,
      edition: '2021',
      title: { text: '云岭县人民政府2024年政府信息公开工作年度报告' },
    });
    const third = data.sections[2]!;
    expect(document.getText(third.headingRange!)).toBe('三、收到和处理政府信息公开申请情况');
    expect(third.missing).toBe(false);
    expect(third.table!.totals.map(t => [t.label, t.value, document.getText(t.range)])).toEqual([
      ['本年新收', '4', '4'],
      ['上年结转', '0', '0'],
      ['办理结果', '3', '3'],
      ['结转下年', '1', '1'],
    ]);
    expect(third.table!.problems.error).toBe(1);
    expect(third.table!.problems.information).toBeGreaterThan(1);
    expect(data.problems.error).toBe(third.problems.error);
  });

  it('names what is missing, and is null where there is no report', async () => {
    const text = draftText();
    const data = (await ask<OutlineData>('outline', open(text.slice(0, text.indexOf('六、其他'))).uri))!;
    expect(data.sections[5]).toMatchObject({ missing: true, range: null, headingRange: null, table: null });
    expect(await ask('outline', open('# 说明', 'markdown').uri)).toBeNull();
    expect(await ask('outline', 'file:///w/closed')).toBeNull();
  });
});

describe('nianbao/recalculate', () => {
  it('gives one edit, and none when all is right', async () => {
    const document = open(draftText({ figures: WRONG }));
    const result = (await ask<RecalculateResult>('recalculate', document.uri))!;
    expect(result).toMatchObject({ changed: 2, left: [] });
    expect(applied(document, result.edit)).toBe(draftText());
    expect(await ask('recalculate', open(draftText()).uri)).toEqual({ edit: null, changed: 0, left: [] });
  });

  it('says what it leaves alone and where', async () => {
    const document = open(draftText({ figures: { ...RIGHT, 'new.naturalPerson': '0', 'new.total': '1' } }));
    const { left } = (await ask<RecalculateResult>('recalculate', document.uri))!;
    expect(left.length).toBeGreaterThan(0);
    expect(left[0]!.message).toContain('四、结转下年度继续办理');
    expect(document.getText(left[0]!.range!)).toBe('1');
  });

  it('is null where there is no report', async () => {
    expect(await ask('recalculate', open('总计 3', 'plaintext').uri)).toBeNull();
  });
});

describe('nianbao/insertTable', () => {
  it.each(['tab', 'markdown', 'tab-cell', 'html'] as const)(
    'writes the missing table in the layout %s of the draft',
    async layout => {
      const whole = draftText({ layout, figures: {} });
      const heading = whole.indexOf('四、政府信息公开行政复议');
      const body = whole.indexOf('\n', heading) + 1;
      const next = whole.lastIndexOf('\n', whole.indexOf('五、存在的主要问题')) + 1;
      const document = open(`${whole.slice(0, body)}\n${whole.slice(next)}`);
      const position = { line: document.positionAt(body).line + 1, character: 3 };
      const result = await ask<InsertTableResult>('insertTable', document.uri, { kind: 'disputes', position });
      expect(applied(document, result!.edit)).toBe(whole);
    },
  );

  it('writes a tab table on an empty page, a pipe table in an empty Markdown file', async () => {
    const position = { line: 0, character: 0 };
    const [plain, markdown] = [open('', 'nianbao'), open('', 'markdown')];
    const tab = await ask<InsertTableResult>('insertTable', plain.uri, { kind: 'applications', position });
    expect(applied(plain, tab!.edit)).toContain('\t（一）予以公开\t');
    const pipes = await ask<InsertTableResult>('insertTable', markdown.uri, { kind: 'applications', position });
    expect(applied(markdown, pipes!.edit)).toMatch(/^\|.*\|\n\|( --- \|)+\n/u);
  });
});

describe('nianbao/export', () => {
  it('gives a page to print, and what a website’s editor takes', async () => {
    const { uri } = open(draftText());
    const [print, html] = await Promise.all(
      ['print', 'html'].map(async form => (await ask<ExportResult>('export', uri, { form }))!.content),
    );
    expect(print).toMatch(/^<!DOCTYPE html>[\s\S]*@page/);
    expect(html).toMatch(/^<h1>云岭县[\s\S]*<\/p>$/);
  });

  it('gives a Word file with the report, and its tables as HTML', async () => {
    const { uri } = open(draftText());
    const word = (await ask<ExportResult>('export', uri, { form: 'docx' }))!;
    const text = openDraft(Buffer.from(word.content, 'base64'), '年报.docx').text;
    expect(text.replace('\n', '')).toContain('云岭县人民政府2024年政府信息公开工作年度报告');
    expect(text).toContain('一、本年新收政府信息公开申请数量\t3\t1');
    expect((await ask<ExportResult>('export', uri, { form: 'tables' }))!.content.match(/<table /g)).toHaveLength(3);
  });

  it('is null where there is no report', async () => {
    expect(await ask('export', open('# 说明', 'markdown').uri, { form: 'docx' })).toBeNull();
  });
});

describe('nianbao/preview', () => {
  it('has the report as blocks, and its findings in their order, each with its place and the tag that it belongs to', async () => {
    const document = open(draftText({ figures: WRONG }));
    const shown = (await ask<PreviewResult>('preview', document.uri))!;
    expect(shown).toMatchObject({ version: document.version, title: '云岭县人民政府2024年政府信息公开工作年度报告' });
    const lines = shown.findings.map(f => f.range.start.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    const wrong = shown.findings.find(f => document.getText(f.range) === '7')!;
    expect(wrong.code).toMatch(/^table\//);
    const { line, character } = wrong.range.start;
    const html = shown.blocks.map(b => b.html).join('\n');
    expect(html).toContain(`<td id="${wrong.anchor}" data-at="${line}.${character}">7</td>`);
  });

  it('names characters that would turn a message round', async () => {
    const text = draftText().replace('（一）主动公开\n', '（一）主动公开\n本年公开公开\u202e信息1条。\n');
    const shown = (await ask<PreviewResult>('preview', open(text).uri))!;
    expect(JSON.stringify(shown)).not.toContain('\u202e');
  });

  it('is null where there is no report', async () => {
    expect(await ask('preview', open('# 说明', 'markdown').uri)).toBeNull();
    expect(await ask('preview', open('', 'nianbao').uri)).toBeNull();
    expect(await ask('preview', 'file:///w/closed')).toBeNull();
  });
});
