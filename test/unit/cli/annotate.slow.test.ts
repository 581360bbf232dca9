import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWord } from '../../../server/src/exchange/word/word-draft.ts';
import { packageWith, packedText } from '../../support/office-package.ts';
import { random } from '../../support/random.ts';
import { reviewed } from '../../support/word/revisions.ts';
import { PLAIN, wordOf } from '../../support/word/writer.ts';
import { APPLICATIONS, type Cells } from '../rules/draft.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-annotate-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const TOTAL = 'processed.total';
const report = (cells: Cells = {}) => reportOf('梅溪乡人民政府', 2025, { ...APPLICATIONS, ...cells });
const GOOD = report();
const WRONG = report({ [TOTAL]: '999' }).replace('二、主动公开', '2、主动公开');

const at = (name: string) => path.join(cwd, name);
function word(name: string, text: string): void {
  writeFileSync(at(name), wordOf(text.replaceAll('\r\n', '\n'), PLAIN, random(3)));
}
const textOf = (bytes: Uint8Array) => openWord(bytes).text;

describe('nianbao annotate --track', () => {
  it('writes a copy in which what --fix and recalculate would write is tracked', async () => {
    word('年报.docx', WRONG);
    const before = readFileSync(at('年报.docx'));
    const { code, out, err } = await ran(cwd, ['annotate', '--track', '年报.docx']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `年报.docx：“二、主动公开政府信息情况”的标题 修订 “2、”改为“二、” [section/ordinal]
年报.docx：表三“（七）总计”行“总计”栏 修订 “999”改为“${APPLICATIONS[TOTAL]}”
年报（修订）.docx：写了 2 处修订，请在 Word 中接受或拒绝\n`,
    );
    expect(readFileSync(at('年报.docx'))).toEqual(before);
    const copy = readFileSync(at('年报（修订）.docx'));
    expect(textOf(reviewed(copy, 'reject'))).toBe(WRONG);
    await ran(cwd, ['check', '--fix', '年报.docx']);
    await ran(cwd, ['recalculate', '年报.docx']);
    expect(textOf(reviewed(copy, 'accept'))).toBe(textOf(readFileSync(at('年报.docx'))));
    expect(textOf(copy)).toBe(GOOD);
    const xml = packedText(copy, 'word/document.xml');
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="年报助手" w:date="20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ">/);
  });

  it('works totals out upon what was mended', async () => {
    const full = report({ [TOTAL]: '９９９' });
    word('年报.docx', full);
    const { out } = await ran(cwd, ['annotate', '--track', '年报.docx', '-o', '新.docx']);
    expect(out).toContain(`“９９９”改为“${APPLICATIONS[TOTAL]}”`);
    expect(textOf(readFileSync(at('新.docx')))).toBe(GOOD);
  });

  it('writes nothing where nothing is sure, and says why totals are left', async () => {
    word('年报.docx', GOOD);
    word('若干.docx', report({ [TOTAL]: '若干' }));
    expect(await ran(cwd, ['annotate', '--track', '年报.docx'])).toEqual({
      code: 0,
      out: '年报.docx：没有要改的，没有写修订\n',
      err: '',
    });
    expect((await ran(cwd, ['annotate', '--track', '若干.docx'])).out).toMatch(/^若干\.docx 没有改 .*单元格里有文字/);
    expect(readdirSync(cwd)).toEqual(['年报.docx', '若干.docx']);
  });

  it('says what can’t be tracked, and tracks the rest', async () => {
    word('年报.docx', WRONG);
    const moved = (xml: string) =>
      xml.replace(/<w:r>(?:(?!<\/w:r>).)*999.*?<\/w:r>/, '<w:moveTo w:id="1">$&</w:moveTo>');
    const bytes = readFileSync(at('年报.docx'));
    const xml = moved(packedText(bytes, 'word/document.xml'));
    writeFileSync(at('年报.docx'), packageWith(bytes, { 'word/document.xml': xml }));
    const { code, out, err } = await ran(cwd, ['annotate', '--track', '年报.docx']);
    expect(code).toBe(0);
    expect(err).toContain('文件里有修订，按全部接受后的文字检查');
    expect(err).toContain('没有改：要改的字在 Word 的拼音、移动的文字等里面，不能写成修订');
    expect(out).toContain('写了 1 处修订');
  });

  it('leaves what nianbao.json says to ignore', async () => {
    word('年报.docx', WRONG);
    const ignore = [{ file: '年报.docx', rule: 'section/ordinal', words: '2、主动公开政府信息情况', reason: '沿用' }];
    writeFileSync(at('nianbao.json'), JSON.stringify({ ignore }));
    const fixed = (await ran(cwd, ['check', '--fix', '年报.docx'])).out.includes('2、');
    word('年报.docx', WRONG);
    expect((await ran(cwd, ['annotate', '--track', '年报.docx'])).out.includes('2、')).toBe(fixed);
  });
});

describe('nianbao annotate of a folder', () => {
  beforeEach(() => {
    mkdirSync(at('各镇/甲'), { recursive: true });
    word('各镇/梅溪.docx', WRONG);
    word('各镇/甲/柳溪.docx', GOOD);
    word('各镇/通知.docx', '关于开会的通知');
    writeFileSync(at('各镇/文本.txt'), GOOD);
    writeFileSync(at('各镇/坏.docx'), Uint8Array.of(0x50, 0x4b, 3, 4, 0));
  });
  const copies = () =>
    (readdirSync(at('批注'), { recursive: true }) as string[]).filter(f => f.endsWith('.docx')).sort();

  it.each([[[]], [['--track']]])('writes the copies into another folder by the same names, with %j', async flags => {
    const before = readFileSync(at('各镇/梅溪.docx'));
    const { code, out, err } = await ran(cwd, ['annotate', ...flags, '各镇', '-o', '批注']);
    const what = flags.length > 0 ? '写修订' : '加批注';
    expect(code).toBe(2);
    expect(err).toContain('坏.docx：文件已损坏');
    expect(err).toContain(`文本.txt：不是 Word 文件（.docx），没有${what}`);
    expect(err).toContain(`通知.docx：不是年度报告，没有${what}`);
    expect(out).toContain(`${path.join('批注', '梅溪.docx')}：`);
    // In the other nothing is found.
    expect(copies()).toEqual(['梅溪.docx']);
    expect(out).toContain(`柳溪.docx：没有${flags.length > 0 ? '要改的，没有写修订' : '发现问题，没有写批注'}`);
    expect(readFileSync(at('各镇/梅溪.docx'))).toEqual(before);
    expect(textOf(readFileSync(at('批注/梅溪.docx')))).toBe(flags.length > 0 ? GOOD : WRONG);
  });

  it('goes on behind a file whose comments are damaged', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const broken = packageWith(readFileSync(at('各镇/梅溪.docx')), {
      'word/comments.xml': `<w:comments xmlns:w="${main}"><w:comment>`,
      'word/_rels/document.xml.rels': relations,
    });
    writeFileSync(at('各镇/丁.docx'), broken);
    const { code, out, err } = await ran(cwd, ['annotate', '各镇', '-o', '批注']);
    expect(code).toBe(2);
    expect(err).toContain(`${path.join('批注', '丁.docx')}：没有写入（文件里的 XML 已损坏`);
    expect(out).toContain('梅溪.docx：加了');
    expect(copies()).toEqual(['梅溪.docx']);
  });

  it('writes over nothing, into no file, and not beside the reports under their own names', async () => {
    await ran(cwd, ['annotate', '各镇', '-o', '批注']);
    const again = await ran(cwd, ['annotate', '各镇', '-o', '批注']);
    expect(again.err).toContain('梅溪.docx：没有写入（已有这个文件）');
    const before = readFileSync(at('各镇/梅溪.docx'));
    expect(await ran(cwd, ['annotate', '各镇', '-o', '各镇/甲/..'])).toEqual({
      code: 2,
      out: '',
      err: 'nianbao：各镇/甲/..：原文件就在这个文件夹里，-o 后面请写另一个文件夹\n',
    });
    expect((await ran(cwd, ['annotate', '各镇/梅*.docx', '-o', '各镇'])).err).toContain('没有写入（已有这个文件）');
    expect(readFileSync(at('各镇/梅溪.docx'))).toEqual(before);
    for (const to of ['新.docx', '各镇/文本.txt']) {
      const { code, err } = await ran(cwd, ['annotate', '各镇', '-o', to]);
      expect({ code, err }).toEqual({ code: 2, err: `nianbao：${to}：可能要写几个文件，-o 后面请写文件夹\n` });
    }
    expect(existsSync(at('新.docx'))).toBe(false);
  });

  it('leaves out copies that lie there', async () => {
    rmSync(at('各镇/坏.docx'));
    await ran(cwd, ['annotate', '各镇', '-o', '各镇/已批']);
    await ran(cwd, ['annotate', '各镇/梅溪.docx']);
    const { err } = await ran(cwd, ['annotate', '各镇', '-o', '批注']);
    expect(err).toContain('梅溪（批注）.docx：是加了批注或修订的副本，没有算在内；');
    rmSync(at('各镇/梅溪.docx'));
    expect((await ran(cwd, ['annotate', '各镇', '-o', '批注'])).err).toContain(
      '梅溪（批注）.docx：是加了批注或修订的副本，没有再加',
    );
    const within = await ran(cwd, ['annotate', '各镇', '-o', '各镇/已批']);
    expect(within.err).toContain(
      `${path.join('各镇', '已批', '梅溪.docx')}、各镇/梅溪（批注）.docx：是加了批注或修订的副本，没有再加`,
    );
    word('各镇/甲/柳溪.docx', WRONG);
    expect((await ran(cwd, ['annotate', '各镇/甲', '-o', '.'])).out).toContain('柳溪.docx：加了');
    expect((await ran(cwd, ['annotate', '各镇/梅溪（批注）.docx'])).out).toContain('梅溪（批注）（批注）.docx');
  });

  it('says in one line which files of a folder got no copy', async () => {
    for (let i = 0; i < 8; i++) writeFileSync(at(`各镇/文本${i}.txt`), GOOD);
    for (const flags of [[], ['--track']]) {
      const { err } = await ran(cwd, ['annotate', '--dry-run', ...flags, '各镇']);
      const lines = err.split('\n').filter(line => line.includes('不是 Word 文件'));
      expect(lines).toEqual([
        expect.stringMatching(/文本\.txt、.*文本3\.txt 等 9 个文件：不是 Word 文件（\.docx），没有/),
      ]);
    }
  });

  it('counts a report once beside its copies, and says so', async () => {
    await ran(cwd, ['annotate', '各镇/梅溪.docx']);
    for (const argv of [['check'], ['recalculate', '--dry-run']]) {
      const { out, err } = await ran(cwd, [...argv, '各镇/梅溪.docx', '各镇/梅*']);
      expect(out).toMatch(/(?:检查|重算)了 1 份年度报告/);
      expect(err).toBe('nianbao：各镇/梅溪（批注）.docx：是加了批注或修订的副本，没有算在内；要查的请写出文件名\n');
      expect((await ran(cwd, [...argv, '各镇/梅溪（批注）.docx'])).out).toMatch(/(?:检查|重算)了 1 份年度报告/);
    }
  });

  it('takes files that a pattern names, and puts one file into a folder that is there', async () => {
    mkdirSync(at('批注'));
    word('各镇/甲/柳溪.docx', WRONG);
    await ran(cwd, ['annotate', '各镇/梅*.docx', '-o', '批注']);
    await ran(cwd, ['annotate', '各镇/甲/柳溪.docx', '-o', '批注']);
    expect(copies()).toEqual(['柳溪.docx', '梅溪.docx'].sort());
    const missing = await ran(cwd, ['annotate', '缺.docx', '-o', '新.docx']);
    expect(missing).toMatchObject({ code: 2, err: 'nianbao：缺.docx：找不到这个文件或文件夹\n' });
  });
});
