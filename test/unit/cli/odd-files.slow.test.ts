import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportOf } from '../workspace/reports.ts';
import { ran } from './cli-host.ts';

const GOOD = '梅溪乡.nianbao';
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'nianbao-odd-'));
  write(GOOD, reportOf('梅溪乡人民政府', 2025));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(cwd, name), text);
}

describe('a batch with odd files', () => {
  it('names a file that is too large, and goes on', async () => {
    write('大.txt', '');
    truncateSync(path.join(cwd, '大.txt'), 200 * 1024 * 1024);
    const { code, out, err } = await ran(cwd, ['check', '.']);
    expect(err).toBe('nianbao：大.txt：有 200 MB，太大，没有检查（最多 16 MB）\n');
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('检查了 1 份年度报告') });
  });

  it('is 2 where a folder or a glob holds nothing to check, which is no failure to read', async () => {
    mkdirSync(path.join(cwd, '空'));
    expect(await ran(cwd, ['check', '空'])).toEqual({
      code: 2,
      out: '没有检查到年度报告。1 个文件夹或通配符里没有可检查的文件：空。\n',
      err: 'nianbao：空：文件夹中没有可检查的文件\n',
    });
    expect((await ran(cwd, ['check', '空', '*.none', GOOD])).out).toBe(
      '检查了 1 份年度报告，没有发现问题。2 个文件夹或通配符里没有可检查的文件：空、*.none。\n',
    );
    write('空/年报.wps', '');
    expect(await ran(cwd, ['check', '空'])).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^没有检查到年度报告。1 个 WPS、OFD 或旧的 Word、Excel 文件没有检查：/),
    });
    // Beside a text that is checked, the WPS file is named and no more.
    expect(await ran(cwd, ['check', '空', GOOD])).toMatchObject({ code: 2 });
    write(`空/${GOOD}`, reportOf('梅溪乡人民政府', 2025));
    expect(await ran(cwd, ['check', '空'])).toMatchObject({ code: 0 });
  });

  it('says why where all that was found is left out', async () => {
    mkdirSync(path.join(cwd, '旧'));
    for (const name of [GOOD, '柳溪乡.nianbao']) write(`旧/${name}`, reportOf('梅溪乡人民政府', 2025));
    write('.nianbaoignore', '旧/\n');
    const why = 'nianbao：找到的 2 个文件都写在 .nianbaoignore 里，没有检查；要检查的请写出文件名\n';
    expect(await ran(cwd, ['check', '旧'])).toEqual({
      code: 2,
      out: '没有检查到年度报告。找到的 2 个文件都排除在外。\n',
      err: why,
    });
    for (const argv of [['check', '--exit-zero', '--format', 'json'], ['tables'], ['recalculate'], ['annotate']])
      expect(await ran(cwd, [...argv, '旧/*'])).toMatchObject({ code: 2, err: why });
    expect(await ran(cwd, ['check', '.'])).toMatchObject({ code: 0, err: '' });
    expect(await ran(cwd, ['check', `旧/${GOOD}`])).toMatchObject({ code: 0, err: '' });
    expect(await ran(cwd, ['check', '旧', GOOD])).toMatchObject({ code: 0, err: '' });
    write('旧/nianbao.json', '{"exclude": ["梅*"]}');
    write('.nianbaoignore', '');
    write('旧/.nianbaoignore', '柳*\n');
    expect((await ran(cwd, ['check', '旧'])).err).toBe(
      'nianbao：找到的 2 个文件都写在 旧/.nianbaoignore、旧/nianbao.json 的 exclude 里，没有检查；要检查的请写出文件名\n',
    );
  });

  it('says of a file without a word that it is empty', async () => {
    write('空的信息公开年报.txt', ' \n');
    write('通知.txt', '关于召开会议的通知\n');
    expect(await ran(cwd, ['check', '空的信息公开年报.txt', '通知.txt'])).toEqual({
      code: 0,
      out: '看了 2 个文件，没有检查到年度报告。1 个文件不是年度报告（没有年报的标题、部分或表格），没有检查：通知.txt。1 个文件是空的：空的信息公开年报.txt。\n',
      err: 'nianbao：通知.txt：不是年度报告，没有检查\n',
    });
  });

  it('names WPS files in a folder, and never says only that there is no report', async () => {
    write('梅溪乡年报.wps', 'PK');
    const { code, out, err } = await ran(cwd, ['check', '.']);
    expect(code).toBe(0);
    expect(err).toContain('梅溪乡年报.wps：没有检查：还不能读 WPS');
    expect(out).toContain('1 个 WPS、OFD 或旧的 Word、Excel 文件没有检查：梅溪乡年报.wps。');
    rmSync(path.join(cwd, GOOD));
    const alone = await ran(cwd, ['check', '.']);
    expect(alone.code).toBe(2);
    expect(alone.out).toContain('1 个 WPS、OFD 或旧的 Word、Excel 文件没有检查：梅溪乡年报.wps。');
  });

  it.each(['梅溪乡年报.docx', '梅溪乡年报.WPS', '梅溪乡年报.pdf', '汇总.xls'])(
    'cannot read %s that is given by name, whatever is in it',
    async name => {
      for (const text of ['', '另存的一份通知']) {
        write(name, text);
        for (const command of ['check', 'tables']) {
          const { code, out, err } = await ran(cwd, [command, name, GOOD]);
          expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${name}：没有检查：`) });
          expect(out).not.toContain(name);
        }
      }
      expect((await ran(cwd, ['check', name])).out).toBe(
        '没有检查到年度报告。1 处无法读取、写回，或者设置写错了，见上面的说明。\n',
      );
    },
  );

  it('says of files that were named and are no reports that they were not checked, where the summary does not', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => `${name}.txt`);
    mkdirSync(path.join(cwd, '记录'));
    for (const name of names) write(`记录/${name}`, '会议记录\n');
    const named = names.map(name => `记录/${name}`);
    const { code, err } = await ran(cwd, ['check', '--format', 'unix', ...named]);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'nianbao：记录/a.txt、记录/b.txt、记录/c.txt、记录/d.txt、记录/e.txt 等 6 个文件：不是年度报告，没有检查\n',
    });
    const shown = { columns: 80, colours: false, errors: false };
    expect((await ran(cwd, ['check', named[0]!], undefined, shown)).err).toBe('');
    expect((await ran(cwd, ['check', '记录', '--format', 'unix'])).err).toBe('');
    const piped = await ran(cwd, ['check', '-'], new TextEncoder().encode('会议记录\n'));
    expect(piped.err).toBe('nianbao：标准输入：不是年度报告，没有检查\n');
    expect(piped.out).toContain('没有检查：标准输入。');
    expect((await ran(cwd, ['check', '-'], new Uint8Array())).out).toContain('1 个文件是空的：标准输入。');
  });

  it('reads a report that a system wrote as text and called .doc', async () => {
    write('梅溪乡年报.doc', reportOf('梅溪乡人民政府', 2025));
    const { code, out } = await ran(cwd, ['check', '梅溪乡年报.doc']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('检查了 1 份年度报告') });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that is called nianbao.json', async () => {
    execFileSync('mkfifo', [path.join(cwd, 'nianbao.json')]);
    const { code, out, err } = await ran(cwd, ['check', GOOD]);
    expect({ code, err }).toEqual({ code: 2, err: 'nianbao：nianbao.json：不是普通文件，没有读取\n' });
    expect(out).toContain('检查了 1 份年度报告');
  });

  // A link round in a circle is there and can't be read, by an administrator either.
  it.skipIf(process.platform === 'win32').each(['nianbao.json', '.nianbaoignore'])(
    'says of a %s that is there and cannot be read that it does not hold',
    async name => {
      symlinkSync(name, path.join(cwd, name));
      const { code, out, err } = await ran(cwd, ['check', GOOD]);
      expect({ code, err }).toEqual({ code: 2, err: `nianbao：${name}：无法读取（链接绕成了圈）\n` });
      expect(out).toContain('检查了 1 份年度报告');
    },
  );

  it.skipIf(process.platform === 'win32')(
    'does not say of what may not be asked for that it is not there',
    async () => {
      symlinkSync('圈', path.join(cwd, '圈'));
      expect((await ran(cwd, ['check', `圈/${GOOD}`])).err).toBe(`nianbao：圈/${GOOD}：无法读取（链接绕成了圈）\n`);
      expect((await ran(cwd, ['check', `${GOOD}/无`])).err).toBe(`nianbao：${GOOD}/无：找不到这个文件或文件夹\n`);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'sends no control character of a name or a draft to the terminal',
    async () => {
      const name = 'a\u001b[31m\nb\u202e.txt';
      const title = '梅溪乡人民政府2025年政府信息公开工作年度报告';
      write(name, reportOf('梅溪乡人民政府', 2025).replace(title, '梅溪乡\u009b人民\u001b[2J政府政府信息公开工作报告'));
      for (const format of ['text', 'json', 'sarif']) {
        const { out, err } = await ran(cwd, ['check', '--format', format, name, `${name}x`]);
        expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
        if (format === 'text') expect(out).toContain('a␛[31m␊b\\u202e.txt:1:1');
        if (format === 'json') expect(JSON.parse(out)).toMatchObject([{ file: name }]);
      }
    },
  );

  it.skipIf(process.platform === 'win32')(
    'names a pipe in a folder, and reads nothing from what has no size',
    async () => {
      execFileSync('mkfifo', [path.join(cwd, '年报.nianbao')]);
      const { code, err, out } = await ran(cwd, ['check', '.']);
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('年报.nianbao：不是普通文件') });
      expect(out).toContain('检查了 1 份年度报告');
      if (existsSync('/proc/version'))
        expect((await ran(cwd, ['check', '/proc/version'])).out).toContain('1 个文件是空的');
    },
  );

  it('prints a thousand findings of a rule and how many there are', async () => {
    const lines = '（一）公开\n（2）更新\n'.repeat(1010);
    write(
      GOOD,
      reportOf('梅溪乡人民政府', 2025).replace(/^一、.*\n/m, heading => heading + lines),
    );
    const said = '这条规则共有 1010 处，只列出前 1000 处';
    const { out } = await ran(cwd, ['check', GOOD]);
    expect(out.split('\n').filter(line => line.includes('[section/subheading]'))).toHaveLength(1001);
    expect(out).toContain(said);
    expect((await ran(cwd, ['check', '--fix', GOOD])).out).toContain('1010 处');
  });

  it.skipIf(process.platform === 'win32')('does not rewrite a file that is read-only', async () => {
    const text = reportOf('梅溪乡人民政府', 2025).replace(/^二、/m, '五、');
    write(GOOD, text);
    chmodSync(path.join(cwd, GOOD), 0o444);
    const { code, err } = await ran(cwd, ['check', '--fix', GOOD]);
    expect({ code, err }).toEqual({ code: 2, err: `nianbao：${GOOD}：文件是只读的，没有写回\n` });
    expect(readFileSync(path.join(cwd, GOOD), 'utf8')).toBe(text);
  });
});
