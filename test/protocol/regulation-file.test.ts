import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { draftText, lastFigure, offsetOf } from '../support/draft.ts';
import { startClient, type TestClient } from './support/client.ts';

const WORDING = '这是第五十条在本地副本里的原文。';
const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
const file = path.join(folder, '条例 副本.md');
const uri = pathToFileURL(path.join(folder, 'a.nianbao')).href;
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

async function hoverWith(regulationFile: unknown, of = uri): Promise<string> {
  client.settings['*'] = { regulationFile };
  await client.settingsChanged();
  await client.refreshes.next();
  const text = draftText();
  if (of !== uri) client.open(of, text);
  const before = text.slice(0, offsetOf(text, '第五十条', 0, 1)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri: of }, position });
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
    expect(shown.includes('没有显示原文')).toBe(setting === '没有.md');
  });

  it('a file that is no text: says what it is', async () => {
    writeFileSync(path.join(folder, '条例.docx'), Uint8Array.of(0x50, 0x4b, 3, 4, 0));
    expect(await hoverWith('条例.docx')).toContain('没有显示原文：设置 nianbao.regulationFile 指的是 Word（.docx）');
  });

  it('a file that is too large, or never ends, is not read: says so', async () => {
    const said = '没有显示原文：设置 nianbao.regulationFile 指的文件无法读取（不是普通文件，或者超过 16 MB）';
    writeFileSync(path.join(folder, '大.txt'), '');
    truncateSync(path.join(folder, '大.txt'), 200 * 1024 * 1024);
    expect(await hoverWith('大.txt')).toContain(said);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [path.join(folder, '管道.txt')]);
    expect(await hoverWith('管道.txt')).toContain(said);
  });

  it('a file as Windows saves it in UTF-16', async () => {
    writeFileSync(
      path.join(folder, 'utf16.txt'),
      Buffer.from(`\ufeff第四十九条　前。\n第五十条　${WORDING}\n`, 'utf16le'),
    );
    expect(await hoverWith('utf16.txt')).toContain(WORDING);
  });

  it('a file that is mended shows the new words', async () => {
    const mended = path.join(folder, 'mended.md');
    writeFileSync(mended, '第五十条 旧的文字。\n');
    expect(await hoverWith(mended)).toContain('旧的文字');
    writeFileSync(mended, `第五十条 ${WORDING}\n`);
    expect(await hoverWith(mended)).toContain(WORDING);
  });

  it('a relative path starts at the own folder of the draft, and follows folders that come and go', async () => {
    const added = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
    writeFileSync(path.join(added, '条例 副本.md'), '第五十条 另一个文件夹的文字。\n');
    const other = pathToFileURL(path.join(added, 'b.nianbao')).href;
    // In no folder: what lies beside it comes first.
    expect(await hoverWith('条例 副本.md', other)).toContain('另一个文件夹的文字');
    const event = { added: [{ uri: pathToFileURL(added).href, name: 'b' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(await hoverWith('条例 副本.md', other)).toContain('另一个文件夹的文字');
    expect(await hoverWith('条例 副本.md')).toContain(WORDING);
    rmSync(added, { recursive: true });
  });

  it('is not asked for where no article is spoken of', async () => {
    client.settings['*'] = { regulationFile: '没有.md' };
    await client.settingsChanged();
    await client.refreshes.next();
    const text = draftText();
    const before = text.slice(0, lastFigure(text, '（一）予以公开')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect((hover.contents as MarkupContent).value).not.toContain('没有显示原文');
  });
});
