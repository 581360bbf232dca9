import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readmeWithoutPictures, shippedReadme } from '../../../scripts/readme.mjs';
import { SEVERITY_NAMES } from '../../../server/src/text/severity-names.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('the README that is shipped', () => {
  const page = shippedReadme();

  test('brings its pictures, and asks for nothing else', () => {
    const pictures = [...page.matchAll(/!\[([^\]]+)\]\(([^)]{0,40})/g)].map(match => match[2]!);
    expect(pictures.length).toBeGreaterThan(0);
    for (const start of pictures) expect(start).toMatch(/^data:image\/(?:webp|png);base64,/);
    // On that page a link to a file of the extension leads nowhere.
    expect(page.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')).not.toMatch(/\]\(/);
    expect(() => shippedReadme('![图](../media/icon.png)')).toThrow('显示不出');
    expect(() => shippedReadme('![图](images/rooms.svg)')).toThrow('显示不出');
  });

  test('has words in their place where `vsce package` takes none', () => {
    const bare = readmeWithoutPictures();
    // What it refuses: a picture that is not on the web, a link that leads nowhere.
    expect(bare).not.toMatch(/!\[|\]\(|<img|<svg|data:/);
    for (const [, words] of page.matchAll(/!\[([^\]]+)\]/g)) expect(bare).toContain(`${words}。`);
  });

  test('speaks to people in an office: no npm, no terminal, what they find there by its name', () => {
    expect(page).not.toMatch(/npm|node |终端|命令行|```/);
    const words: Record<string, string> = JSON.parse(read('package.nls.zh.json'));
    const named = ['openExample', 'newReport', 'recalculate', 'openForm', 'openInForm', 'checkReports', 'sumUnits'];
    for (const name of named) expect(page, name).toContain(words[`command.${name}`]);
    for (const word of ['从 VSIX 安装', '粘贴', '.docx', 'Ctrl+Alt+=', '离开这台电脑']) expect(page).toContain(word);
    for (const name of Object.values(SEVERITY_NAMES)) expect(page).toContain(`| **${name}** |`);
  });

  test('the one of the repository has its two commands on top', () => {
    expect(read('README.md')).toMatch(/^# .+\n\n```sh\nnpm ci && npm start .*\nnpm ci && npm test .*\n```\n/);
    expect(existsSync(path.join(ROOT, 'docs/images/total.webp'))).toBe(true);
  });
});
