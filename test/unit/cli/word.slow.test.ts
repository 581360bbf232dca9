import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileResult } from '../../../server/src/cli/examine.ts';
import type { FileTables } from '../../../server/src/cli/formats/tables.ts';
import { openWord } from '../../../server/src/exchange/word/word-draft.ts';
import { packedText } from '../../support/office-package.ts';
import { random } from '../../support/random.ts';
import { wordPackage } from '../../support/word/package.ts';
import { PLAIN, wordOf } from '../../support/word/writer.ts';
import { APPLICATIONS, type Cells } from '../rules/draft.ts';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-word-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const report = (cells: Cells = {}) => reportOf('梅溪乡人民政府', 2025, { ...APPLICATIONS, ...cells });
const TOTAL = 'processed.total';
const GOOD = report();
/** （七）总计 is not added up. */
const NOT_ADDED_UP = report({ [TOTAL]: '999' });
/** And a heading has another ordinal. */
const WRONG = NOT_ADDED_UP.replace('二、主动公开', '2、主动公开');

function word(name: string, text: string): void {
  writeFileSync(path.join(cwd, name), wordOf(text.replaceAll('\r\n', '\n'), PLAIN, random(3)));
}
const textOf = (name: string) => openWord(readFileSync(path.join(cwd, name))).text;
const json = async (...argv: string[]) => JSON.parse((await ran(cwd, argv)).out) as unknown;

describe('a Word file on the command line', () => {
  it('is a draft like another: the same findings, in a folder too', async () => {
    word('年报.docx', WRONG);
    writeFileSync(path.join(cwd, '年报.txt'), WRONG);
    const [docx, text] = (await json('check', '--format', 'json', '.')) as [FileResult, FileResult];
    expect([docx.kind, text.kind]).toEqual(['word', 'text']);
    expect(docx.findings).toEqual(text.findings);
    expect(docx.findings.map(f => f.code)).toContain('section/ordinal');
    expect((await ran(cwd, ['check', '年报.docx'])).code).toBe(1);
  });

  it('is told by places that Word shows', async () => {
    word('年报.docx', WRONG);
    const { out } = await ran(cwd, ['check', '年报.docx']);
    expect(out).toMatch(/^年报\.docx：“二、主动公开政府信息情况”的标题 +错误 序号/m);
    expect(out).toContain('年报.docx：表三“（七）总计”行“总计”栏');
    expect(out).not.toMatch(/docx:\d/);
  });

  it('is mended where the rules are sure, and listed', async () => {
    word('年报.docx', WRONG);
    const { out } = await ran(cwd, ['check', '--fix', '年报.docx']);
    expect(out).toContain('年报.docx：“二、主动公开政府信息情况”的标题 已改 “2、”改为“二、” [section/ordinal]');
    expect(textOf('年报.docx')).toBe(NOT_ADDED_UP);
  });

  it('gives its tables, with the kind of file', async () => {
    word('年报.docx', GOOD);
    const [file] = (await json('tables', '年报.docx')) as [FileTables];
    expect(file.kind).toBe('word');
    expect(file.tables.map(t => t.kind)).toEqual(['disclosure', 'applications', 'disputes']);
  });

  it('says of numbers that Word counts that they can only be changed there, and mends the rest', async () => {
    const lists =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = WRONG.split('\n')
      .map(line => {
        const counted = /^四、/.test(line) && !line.includes('\t');
        const format = counted ? '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
        const cells = line.split('\t').map(c => `<w:tc><w:p><w:r><w:t>${c}</w:t></w:r></w:p></w:tc>`);
        if (cells.length > 1) return `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
        return `<w:p>${format}<w:r><w:t>${counted ? line.slice(2) : line}</w:t></w:r></w:p>`;
      })
      .join('');
    writeFileSync(path.join(cwd, '年报.docx'), wordPackage({ body, numbering: lists }));
    const { err, out } = await ran(cwd, ['check', '--fix', '年报.docx']);
    expect(err).toContain('没有改：“三、”里有 Word 自动生成的字');
    expect(err).toContain('自动编号');
    expect(out).toContain('已改 “2、”改为“二、”');
    expect(textOf('年报.docx')).toContain('三、政府信息公开行政复议');
  });

  it('that is damaged, or is another kind of file, is named, and the batch goes on', async () => {
    word('好.docx', GOOD);
    writeFileSync(path.join(cwd, '坏.docx'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
    writeFileSync(path.join(cwd, '旧.docx'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0));
    writeFileSync(path.join(cwd, '~$好.docx'), '锁');
    const { code, err, out } = await ran(cwd, ['check', '.']);
    expect(code).toBe(2);
    expect(err).toContain('坏.docx：文件已损坏');
    expect(err).toContain('旧.docx：是旧的 Word');
    expect(err).not.toContain('~$');
    expect(out).toContain('检查了 1 份年度报告');
  });

  it('that is last year’s report or a unit’s is held against others as text is', async () => {
    word('2024.docx', reportOf('梅溪乡人民政府', 2024));
    word('2025.docx', GOOD);
    const { out } = await ran(cwd, ['check', '.']);
    expect(out).toContain('[years/carry-over]');
  });
});

describe('nianbao recalculate', () => {
  const told = '表三“（七）总计”行“总计”栏';
  it.each(['年报.docx', '年报.txt'])('writes the totals of %s anew, and nothing else', async name => {
    const wrong = NOT_ADDED_UP;
    if (name.endsWith('.docx')) word(name, wrong);
    else writeFileSync(path.join(cwd, name), wrong);
    const right = APPLICATIONS[TOTAL]!;
    const dry = await ran(cwd, ['recalculate', '--dry-run', name]);
    expect(dry.out).toContain(`将改 “999”改为“${right}”`);
    expect(dry.out).toContain('重算了 1 份年度报告，将改 1 个文件中的 1 处合计。');
    const { code, out } = await ran(cwd, ['recalculate', name]);
    expect(code).toBe(0);
    expect(out).toContain(`已改 “999”改为“${right}”`);
    if (name.endsWith('.docx')) expect(out).toContain(`${name}：${told} 已改`);
    expect(name.endsWith('.docx') ? textOf(name) : readFileSync(path.join(cwd, name), 'utf8')).toBe(GOOD);
    expect((await ran(cwd, ['recalculate', name])).out).toBe('重算了 1 份年度报告，没有要改的合计。\n');
  });

  it('says why totals are left, passes over other files, and names what it can’t read', async () => {
    writeFileSync(path.join(cwd, '年报.txt'), report({ [TOTAL]: '若干' }));
    writeFileSync(path.join(cwd, '通知.txt'), '关于召开会议的通知\n');
    const { code, out, err } = await ran(cwd, ['recalculate', '.', '缺.txt']);
    expect(code).toBe(2);
    expect(err).toContain('缺.txt：找不到');
    expect(out).toMatch(/年报\.txt 没有改 “?（七）总计.*单元格里有文字/);
    expect(out).toContain('1 个文件不是年度报告，没有重算。');
  });

  it('tells by a dry run what can’t be written, and names what it can’t read', async () => {
    writeFileSync(path.join(cwd, '年报.txt'), Buffer.concat([Buffer.from(NOT_ADDED_UP), Buffer.from([0xff])]));
    writeFileSync(path.join(cwd, '年报.wps'), '');
    const { code, out, err } = await ran(cwd, ['recalculate', '--dry-run', '.']);
    expect(code).toBe(2);
    expect(err).toContain('年报.txt：文件中有无法识别的字节，为免损坏原文，没有写回');
    expect(err).toContain('年报.wps：还不能读，没有重算');
    expect(out).not.toContain('将改 “');
  });

  it('shows by a diff where what was and what would be, and writes nothing', async () => {
    word('年报.docx', NOT_ADDED_UP);
    writeFileSync(path.join(cwd, '年报.txt'), report({ [TOTAL]: '若干' }));
    const before = readFileSync(path.join(cwd, '年报.docx'));
    const right = APPLICATIONS[TOTAL]!;
    const { code, out, err } = await ran(cwd, ['recalculate', '--diff', '年报.docx']);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^nianbao：年报\.docx：这里的差异只能看.*\n$/),
    });
    expect(out).toBe(
      `--- 年报.docx\n+++ 年报.docx（重算后）\n@@ ${told} @@\n-999\n+${right}\n\n重算了 1 份年度报告，将改 1 个文件中的 1 处合计。\n`,
    );
    expect(readFileSync(path.join(cwd, '年报.docx'))).toEqual(before);
    expect((await ran(cwd, ['recalculate', '--diff', '年报.txt'])).out).toMatch(/年报\.txt 没有改 .*单元格里有文字/);
  });

  it('shows by a diff the lines of text, many changes too', async () => {
    const wrong = NOT_ADDED_UP.replaceAll(/^(（[一二]）.*\t)\d+$/gm, '$1777');
    const bytes = new TextEncoder().encode(wrong);
    const { out } = await ran(cwd, ['recalculate', '--diff', '--dry-run', '-'], bytes);
    const line = wrong.split('\n').findIndex(l => l.includes('999')) + 1;
    expect(out).toContain('--- 标准输入\n+++ 标准输入（重算后）\n');
    expect(out).toContain(`@@ 第${line}行 ${told} @@\n-999\n`);
    const { out: listed } = await ran(cwd, ['recalculate', '--dry-run', '-'], bytes);
    expect(out.match(/^@@/gm)).toHaveLength(listed.match(/将改 “/g)!.length);
    expect(out.split('\n').at(-2)).toBe(listed.split('\n').at(-2));
  });

  it('tells by a diff what can’t be written, with the same exit code', async () => {
    writeFileSync(path.join(cwd, '年报.txt'), Buffer.concat([Buffer.from(NOT_ADDED_UP), Buffer.from([0xff])]));
    const { code, out, err } = await ran(cwd, ['recalculate', '--diff', '年报.txt']);
    expect(code).toBe(2);
    expect(err).toContain('没有写回');
    expect(out).not.toContain('@@');
  });

  it('reads standard input only to tell', async () => {
    const bytes = new TextEncoder().encode(NOT_ADDED_UP);
    expect((await ran(cwd, ['recalculate', '--dry-run', '-'], bytes)).out).toContain('将改 “999”');
    expect((await ran(cwd, ['recalculate', '-'], bytes)).err).toContain('--dry-run');
    expect((await ran(cwd, ['recalculate', '--format', 'json', '.'])).err).toContain('不认识的选项 --format');
  });
});

describe('nianbao annotate', () => {
  it('writes a copy with a comment at each finding and one that counts them, and leaves the report alone', async () => {
    word('年报.docx', WRONG);
    const before = readFileSync(path.join(cwd, '年报.docx'));
    const [{ findings }] = (await json('check', '--format', 'json', '年报.docx')) as [FileResult];
    const { code, out } = await ran(cwd, ['annotate', '年报.docx']);
    expect({ code, out }).toEqual({ code: 0, out: `年报（批注）.docx：加了 ${findings.length} 条批注\n` });
    expect(readFileSync(path.join(cwd, '年报.docx'))).toEqual(before);
    const comments = packedText(readFileSync(path.join(cwd, '年报（批注）.docx')), 'word/comments.xml');
    expect(comments.match(/<w:comment /g)).toHaveLength(findings.length + 1);
    expect(comments).toContain('年报助手检查结果：错误');
    for (const { message } of findings) expect(comments).toContain(message);
    expect(textOf('年报（批注）.docx')).toBe(textOf('年报.docx'));
  });

  it('writes over nothing, and says what it can’t annotate where that was asked for', async () => {
    word('好.docx', GOOD);
    word('年报.docx', NOT_ADDED_UP);
    writeFileSync(path.join(cwd, '年报.txt'), GOOD);
    writeFileSync(path.join(cwd, '通知.txt'), '通知');
    expect((await ran(cwd, ['annotate', '好.docx', '-o', '新.docx'])).out).toBe('好.docx：没有发现问题，没有写批注\n');
    expect((await ran(cwd, ['annotate', '年报.docx', '-o', '新.docx'])).out).toMatch(/^新\.docx：加了 \d+ 条批注\n$/);
    const again = await ran(cwd, ['annotate', '年报.docx', '-o', '新.docx']);
    expect(again).toMatchObject({ code: 2, err: 'nianbao：新.docx：没有写入（已有这个文件）\n' });
    expect((await ran(cwd, ['annotate', '年报.txt'])).err).toContain('年报.txt：不是 Word 文件（.docx），没有加批注');
    expect((await ran(cwd, ['annotate', '通知.txt'])).err).toContain('通知.txt：不是年度报告，没有加批注');
    expect((await ran(cwd, ['annotate', '-'])).err).toContain('标准输入');
    expect((await ran(cwd, ['annotate', '年报.docx', '通知.txt', '-o', 'x'])).err).toContain('-o 只能用于一个文件');
  });
});
