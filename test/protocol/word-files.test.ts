import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol-workspace.ts';
import { wordAddress } from '../../server/src/text/word-address.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
import { APPLICATIONS } from '../unit/rules/draft.ts';
import { reportOf } from '../unit/workspace/reports.ts';
import { openWorkspace } from './support/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
let workspace: Workspace;
afterEach(() => workspace.stop());

const WRONG = reportOf('梅溪乡人民政府', 2025, { ...APPLICATIONS, 'new.total': '9' });
const RIGHT = reportOf('梅溪乡人民政府', 2025, APPLICATIONS);
const check = () => workspace.client.request<CheckWorkspaceResult>('nianbao/checkWorkspace', {});

function write(file: string, text: string): void {
  writeFileSync(path.join(workspace.folder, file), wordOf(text, PLAIN, random(1)));
}

/** The address of the text of a Word file in the workspace. */
const textUri = (file: string) => URI.from(wordAddress(URI.parse(workspace.uri(file)))).toString();

async function published(uri: string): Promise<unknown[]> {
  const { diagnostics } = await workspace.client.pushed.next(p => p.uri === uri);
  return diagnostics.map(d => d.code);
}

describe('Word files of the workspace', () => {
  it('are checked with the others, under the addresses of their texts, and stay true as they change', async () => {
    workspace = await openWorkspace(
      { '说明.md': '# 说明' },
      { initializationOptions: { wordTexts: true }, apart: true },
    );
    write('梅溪.docx', WRONG);
    writeFileSync(path.join(workspace.folder, '坏的信息公开年报.docx'), 'PK\u0003\u0004 no more');
    const result = await check();
    expect(result).toMatchObject({ reports: 1, cancelled: false });
    expect(result.unread).toEqual(['坏的信息公开年报.docx']);
    expect(await published(textUri('梅溪.docx'))).toContain('table/row-total');
    write('梅溪.docx', RIGHT);
    await workspace.changed('梅溪.docx');
    expect(await published(textUri('梅溪.docx'))).not.toContain('table/row-total');
    workspace.remove('梅溪.docx');
    await workspace.changed('梅溪.docx', 3);
    expect(await published(textUri('梅溪.docx'))).toEqual([]);
  });

  it('are not said to be unread where they were open before the workspace was read', async () => {
    workspace = await openWorkspace({}, { initializationOptions: { wordTexts: true } });
    write('梅溪.docx', WRONG);
    workspace.client.open(textUri('梅溪.docx'), RIGHT);
    expect(await check()).toMatchObject({ reports: 1, unread: [] });
  });

  it('are said to be unread where a client has no texts of them', async () => {
    workspace = await openWorkspace({ '说明.md': '# 说明' });
    write('梅溪.docx', WRONG);
    expect(await check()).toMatchObject({ reports: 0, unread: ['梅溪.docx'] });
  });

  it('are last year’s report of a draft', async () => {
    workspace = await openWorkspace({}, { initializationOptions: { wordTexts: true } });
    write('2024.docx', reportOf('梅溪乡人民政府', 2024, APPLICATIONS));
    const uri = workspace.uri('2025.nianbao');
    workspace.client.open(uri, reportOf('梅溪乡人民政府', 2025));
    for (;;) {
      const found = (await workspace.client.findings(uri)).find(d => d.code === 'years/carry-over');
      if (found !== undefined) {
        expect(found.relatedInformation!.map(r => r.location.uri)).toContain(textUri('2024.docx'));
        return;
      }
      await workspace.client.refreshes.next();
    }
  });
});
