import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../../server/src/cli/paths.ts';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'nianbao-paths-'));
  for (const folder of ['各镇/甲', '各镇/node_modules', '各镇/.git', '空'])
    mkdirSync(join(cwd, folder), { recursive: true });
  const files = [
    '各镇/b.TXT',
    '各镇/a.nianbao',
    '各镇/甲/c.md',
    '各镇/甲/d.htm',
    '各镇/甲/e.docx',
    '各镇/node_modules/f.txt',
    '各镇/.git/g.txt',
    '[1].txt',
  ];
  for (const file of files) writeFileSync(join(cwd, file), '');
  symlinkSync(join(cwd, '各镇'), join(cwd, '各镇/甲/回'));
});

afterAll(() => rmSync(cwd, { recursive: true }));

describe('findFiles', () => {
  it('looks through a folder by name, but not into hidden, linked or package folders', async () => {
    expect(await findFiles(['各镇'], cwd)).toEqual({
      files: ['各镇/a.nianbao', '各镇/b.TXT', '各镇/甲/c.md', '各镇/甲/d.htm', '各镇/甲/e.docx'],
      problems: [],
      empty: [],
      unread: [],
      copies: [],
    });
  });

  it('leaves out copies with comments or tracked changes beside what they were made of, unless they are named', async () => {
    const folder = join(cwd, '副本');
    mkdirSync(folder);
    for (const name of [
      '甲.docx',
      '甲（批注）.docx',
      '甲（修订）（批注）.docx',
      '甲（修订）.docx',
      '乙（修订）.docx',
      '丙.txt',
      '丙（修订）.txt',
    ])
      writeFileSync(join(folder, name), '');
    const own = ['丙.txt', '丙（修订）.txt', '乙（修订）.docx', '甲.docx'].map(name => join('副本', name));
    const copies = ['甲（修订）.docx', '甲（修订）（批注）.docx', '甲（批注）.docx'].map(name => join('副本', name));
    expect(await findFiles(['副本'], cwd)).toMatchObject({ files: own, copies });
    expect(await findFiles(['副本', copies[0]!], cwd)).toMatchObject({
      files: [...own, copies[0]],
      copies: copies.slice(1),
    });
    // A glob over copies alone means them.
    expect(await findFiles(['副本/甲（批*'], cwd)).toMatchObject({ files: [copies[2]], copies: [] });
  });

  it('keeps absolute paths absolute', async () => {
    const { files } = await findFiles([join(cwd, '各镇/甲')], cwd);
    expect(files).toEqual(['c.md', 'd.htm', 'e.docx'].map(name => join(cwd, '各镇/甲', name)));
  });

  it('understands globs', async () => {
    expect((await findFiles(['各镇/**/*.{md,nianbao}'], cwd)).files).toEqual(['各镇/a.nianbao', '各镇/甲/c.md']);
    expect((await findFiles([join(cwd, '各镇/*.nianbao')], cwd)).files).toEqual([join(cwd, '各镇/a.nianbao')]);
  });

  it('takes a file that is named, whatever its ending, even where its name looks like a glob', async () => {
    expect((await findFiles(['各镇/甲/e.docx', '[1].txt'], cwd)).files).toEqual(['各镇/甲/e.docx', '[1].txt']);
  });

  it('gives each file once, in the order asked for', async () => {
    expect((await findFiles(['各镇/甲/d.htm', '-', '各镇/甲', '各镇/甲/*.htm'], cwd)).files).toEqual([
      '各镇/甲/d.htm',
      '-',
      '各镇/甲/c.md',
      '各镇/甲/e.docx',
    ]);
  });

  it('names every path that leads nowhere and goes on', async () => {
    expect(await findFiles(['没有.txt', '各镇/a.nianbao', '*.none', '空'], cwd)).toEqual({
      files: ['各镇/a.nianbao'],
      problems: ['没有.txt：找不到这个文件或文件夹', '*.none：没有文件符合这个通配符', '空：文件夹中没有可检查的文件'],
      empty: ['*.none', '空'],
      unread: [],
      copies: [],
    });
  });

  it('names a folder that is missing once, with a glob too', async () => {
    expect(await findFiles(['没有/*.txt'], cwd)).toEqual({
      files: [],
      problems: ['没有：找不到这个文件夹'],
      empty: [],
      unread: [],
      copies: [],
    });
  });

  it.skipIf(process.platform === 'win32')('reads no pipe and no device, which may never end', async () => {
    execFileSync('mkfifo', [join(cwd, '管道')]);
    const refusal = '不是普通文件（是管道、设备一类），没有读取；要检查管道里的内容，请用 - 从标准输入读';
    expect(await findFiles(['管道', '/dev/zero'], cwd)).toEqual({
      files: [],
      problems: [`管道：${refusal}`, `/dev/zero：${refusal}`],
      empty: [],
      unread: [],
      copies: [],
    });
  });

  it('names WPS, Excel and old Word files of a folder as not read, but not those that are asked for by name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-word-'));
    for (const name of ['a.DOC', 'b.wps', 'c.et', 'd.xls', '~$a.docx', 'e.png']) writeFileSync(join(folder, name), '');
    expect(await findFiles(['.'], folder)).toEqual({
      files: [],
      problems: ['.：文件夹中只有还不能读的 WPS、OFD 文件和旧的 Word、Excel 文件，请另存为 .docx、.xlsx'],
      empty: ['.'],
      unread: ['a.DOC', 'b.wps', 'c.et', 'd.xls'],
      copies: [],
    });
    expect((await findFiles(['c.et', '.'], folder)).unread).toEqual(['a.DOC', 'b.wps', 'd.xls']);
    rmSync(folder, { recursive: true });
  });

  it('takes many stars, and brackets as they stand in names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    for (const name of ['县公开年度报告1.txt', '年报(1)甲.txt', '年报1甲.txt']) writeFileSync(join(folder, name), '');
    expect((await findFiles(['*公开*年度*报告*.txt'], folder)).files).toEqual(['县公开年度报告1.txt']);
    expect((await findFiles(['年报(1)*.txt'], folder)).files).toEqual(['年报(1)甲.txt']);
    rmSync(folder, { recursive: true });
  });

  it('refuses a glob that would be tried in endless ways', async () => {
    const { files, problems } = await findFiles(['各镇/*a*a*a*a*a*[b]', '各镇/(a+)+b'], cwd);
    expect(files).toEqual([]);
    expect(problems).toEqual([
      '各镇/*a*a*a*a*a*[b]：通配符的一个名称里最多写 3 个“*”',
      '各镇/(a+)+b：通配符太复杂，“（ ）”不能重复',
    ]);
  });
});
