import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { draftText, placeOf } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';

const WORDING = '这是第五十条在本地副本里的原文。';
const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
const file = path.join(folder, '条例 副本.md');
const uri = 'file:///w/a.nianbao';
let client: TestClient;

beforeAll(async () => {
  writeFileSync(file, `# 条例\n\n第四十九条 前一条。\n\n第五十条 ${WORDING}\n\n第五十一条 后一条。\n`);
  client = await startClient({ folder: pathToFileURL(folder).href });
  client.open(uri, draftText());
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

async function hoverWith(regulationFile: unknown): Promise<string> {
  client.settings['*'] = { regulationFile };
  await client.settingsChanged();
  await client.refreshes.next();
  const text = draftText();
  const before = text.slice(0, placeOf(text, '第五十条', 0, 1)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
  return (hover.contents as MarkupContent).value;
}

describe('nianbao.regulationFile', () => {
  it.each([
    ['a path', file],
    ['a URI', pathToFileURL(file).href],
    ['a path from the workspace folder', '条例 副本.md'],
  ])('%s: the exact wording stands under the gist', async (_name, setting) => {
    expect(await hoverWith(setting)).toContain(WORDING);
  });

  it.each([
    ['a file that is not there', '没有.md'],
    ['nothing', ''],
    ['no text', 7],
  ])('%s: the gist alone', async (_name, setting) => {
    const shown = await hoverWith(setting);
    expect(shown).toContain('第五十条');
    expect(shown).not.toContain(WORDING);
  });
});
