import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { workbookFile } from '../../server/src/document/excel/workbook-file.ts';
import { openDraft } from '../../server/src/exchange/open.ts';
import type { ExportResult } from '../../server/src/lsp/protocol.ts';
import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol-workspace.ts';
import { parseReport } from '../../server/src/report/parse.ts';
import { wordAddress } from '../../server/src/text/word-address.ts';
import { APPLICATIONS, type Cells } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const WITH_TEXTS = { initializationOptions: { wordTexts: true } };
const check = () => workspace.client.request<CheckWorkspaceResult>('nianbao/checkWorkspace', {});
const report = (cells: Cells = {}, organ = '梅溪乡人民政府') => reportOf(organ, 2025, { ...APPLICATIONS, ...cells });
const WRONG = workbookFile(parseReport(report({ 'new.total': '9' }))).bytes!;
const RIGHT = workbookFile(parseReport(report())).bytes!;

const write = (file: string, bytes: Uint8Array) => writeFileSync(path.join(workspace.folder, file), bytes);

/** The address of the text of an Excel file in the workspace. */
const textUri = (file: string) => URI.from(wordAddress(URI.parse(workspace.uri(file)))).toString();

async function published(uri: string): Promise<unknown[]> {
  const { diagnostics } = await workspace.client.pushed.next(p => p.uri === uri);
  return diagnostics.map(d => d.code);
}

describe('Excel files of the workspace', () => {
  it('are checked by their tables with the others, and stay true as they change', async () => {
    workspace = await openWorkspace({ '说明.md': '# 说明' }, { ...WITH_TEXTS, apart: true });
    write('梅溪.xlsx', WRONG);
    write('坏的信息公开年报.xlsx', new TextEncoder().encode('PK\u0003\u0004 no more'));
    const result = await check();
    expect(result).toMatchObject({ reports: 1, cancelled: false });
    expect(result.unread).toEqual(['坏的信息公开年报.xlsx']);
    const codes = await published(textUri('梅溪.xlsx'));
    expect(codes).toContain('table/row-total');
    expect(codes).not.toContain('section/missing');
    write('梅溪.xlsx', RIGHT);
    await workspace.changed('梅溪.xlsx');
    expect(await published(textUri('梅溪.xlsx'))).toEqual([]);
  });

  it('are held to their tables alone when they are open', async () => {
    workspace = await openWorkspace({}, WITH_TEXTS);
    const uri = textUri('梅溪.xlsx');
    workspace.client.open(uri, openDraft(RIGHT, '').text);
    expect(await workspace.client.findings(uri)).toEqual([]);
    workspace.client.open(`${uri}.txt`, openDraft(RIGHT, '').text);
    expect((await workspace.client.findings(`${uri}.txt`)).map(d => d.code)).toContain('section/missing');
  });

  it('are written as Word files with their tables alone, which is said', async () => {
    workspace = await openWorkspace({}, WITH_TEXTS);
    const uri = textUri('梅溪.xlsx');
    workspace.client.open(uri, openDraft(RIGHT, '').text);
    const made = await workspace.client.request<ExportResult>('nianbao/export', {
      textDocument: { uri },
      form: 'docx',
    });
    expect(made.notes).toContain('Excel 文件里只有表格，写出的没有正文');
  });

  it('are units whose figures are summed', async () => {
    const sums = JSON.stringify({ sums: [{ parent: '县.txt', units: ['梅溪*'] }] });
    workspace = await openWorkspace({ 'nianbao.json': sums }, WITH_TEXTS);
    write('梅溪.xlsx', workbookFile(parseReport(report({ 'licence.decisions': '5' }))).bytes!);
    const uri = workspace.uri('县.txt');
    workspace.client.open(uri, report({ 'licence.decisions': '3' }, '云岭县人民政府'));
    for (;;) {
      const found = (await workspace.client.findings(uri)).find(d => d.code === 'units/sum');
      if (found !== undefined) {
        expect(found.relatedInformation!.map(r => r.location.uri)).toContain(textUri('梅溪.xlsx'));
        return;
      }
      await workspace.client.refreshes.next();
    }
  });
});
