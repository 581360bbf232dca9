import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goToText } from '../../scripts/vscode/cursor.mjs';
import { cellIn, openForm } from '../../scripts/vscode/form.mjs';
import { repo } from '../../scripts/vscode/install.mjs';
import { type Server, startServer } from '../../scripts/vscode/server.mjs';
import { commandReady, editor, openFile, runCommand } from '../../scripts/vscode/workbench.mjs';
import { withWrongTotal } from '../support/broken-draft.ts';
import { packedText } from '../support/office-package.ts';
import { random } from '../support/random.ts';
import { PLAIN, wordOf } from '../support/word/writer.ts';
import { mendTotal } from './support/mend-total.ts';
import { cleanDraft } from './support/scenario.ts';
import { CodeWindow } from './support/window.ts';

let server: Server;
let window: CodeWindow;

beforeAll(async () => {
  server = await startServer({
    vsix: path.join(repo, 'dist/nianbao.vsix'),
    lean: true,
    settings: {
      'remote.extensionKind': { 'nianbao.nianbao': ['web'], 'vscode.markdown-language-features': ['web'] },
      'problems.defaultViewMode': 'table',
    },
  });
  // Without Node's entries only the browser's can answer.
  const [installed] = readdirSync(server.extensions).filter(name => name.startsWith('nianbao.nianbao-'));
  for (const name of ['client.js', 'server.js']) {
    rmSync(path.join(server.extensions, String(installed), 'dist', name));
  }
  window = new CodeWindow(server.address);
});

afterAll(async () => {
  await window?.close();
  await server?.stop();
});

describe('in the browser alone, without Node', () => {
  test('a broken draft is found and mended', async () => {
    const clean = cleanDraft();
    const broken = withWrongTotal(clean);
    await window.scenario({ '草稿.nianbao': broken }, async ({ page, read }) => {
      await openFile(page, '草稿.nianbao');
      await mendTotal(page, broken);
      expect(read('草稿.nianbao')).toBe(clean);
      await goToText(page, clean, '第五十条', 1);
      await runCommand(page, 'Open Link');
      await page.locator('.tab.active').filter({ hasText: 'regulation.md' }).waitFor();
      await editor(page).getByText('第五十条').first().waitFor();
      await openFile(page, '草稿.nianbao');
      await runCommand(page, '预览年报');
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.locator('.applications table').waitFor();
    });
  });

  test('a Word file is opened as its text, and saved with just what was mended', async () => {
    const name = '云岭县教育局2025年政府信息公开工作年度报告.docx';
    const broken = withWrongTotal(cleanDraft());
    const file = wordOf(broken, PLAIN, random(1));
    const documentOf = (bytes: Uint8Array) => packedText(new Uint8Array(bytes), 'word/document.xml');
    await window.scenario({ [name]: file }, async ({ page, bytes }) => {
      await commandReady(page, '用年报助手打开');
      await openFile(page, name);
      await mendTotal(page, broken);
      expect(documentOf(bytes(name))).toBe(documentOf(file).replace('>64<', '>46<'));
      const form = await openForm(page);
      await cellIn(form, 'applications/new/total').getByText('46').first().waitFor();
    });
  });
});
