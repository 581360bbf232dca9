import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const CLEAN = '云岭县人民政府2025年政府信息公开工作年度报告.txt';
const BROKEN = '青禾镇人民政府2025年政府信息公开工作年度报告.nianbao';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command line as users do; `early` closes its output after the first piece, as `| head` does. */
function nianbao(args: readonly string[], { stdin = '', early = false } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => {
      out.push(piece);
      if (early) child.stdout.destroy();
    });
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.once('error', reject);
    child.once('close', code =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    );
    child.stdin.end(stdin);
  });
}

/** What a program prints that is started without a client. */
const alone = (file: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(dirname(CLI), file), ...args], { encoding: 'utf8', input: '', timeout: 20_000 });

const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});

describe('the language server by its own name and as nianbao lsp', () => {
  it.each([
    ['server.js', []],
    ['cli.js', ['lsp']],
  ] as const)('%s %j says what to do where no client is named', (file, args) => {
    const { status, stdout, stderr } = alone(file, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^没有写经什么与编辑器相连/);
    expect(stderr).toContain('--stdio');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    [['--socket'], '--socket 后面没有写端口（1 到 65535 的数）'],
    [['--socket='], '--socket 后面没有写端口'],
    [['--socket', '--clientProcessId=1'], '--socket 后面没有写端口'],
    [['--socket=八千'], '--socket 后面的“八千”不是端口（1 到 65535 的数）'],
    [['--socket', '99999'], '--socket 后面的“99999”不是端口'],
    [['--pipe'], '--pipe 后面没有写名称'],
    [['--pipe='], '--pipe 后面没有写名称'],
    [['--node-ipc'], '--node-ipc 只用于由 Node 进程启动的'],
    [['--stdio=1'], '没有写经什么与编辑器相连（不认识 --stdio=1，是不是 --stdio？）'],
    [['--clientProcessId=1', '--stdoi'], '没有写经什么与编辑器相连（不认识 --stdoi，是不是 --stdio？）'],
    [['--clientProcessId', '1'], '没有写经什么与编辑器相连，'],
    [['--stdio', '--socket=5555'], '与编辑器相连的方式只能写一种，不能同时写 --stdio、--socket=5555，'],
    [['--pipe', 'a', '--pipe=b'], '与编辑器相连的方式只能写一种，不能同时写 --pipe=a、--pipe=b，'],
    [['--stdio', '年报.txt'], '多写了“年报.txt”（语言服务只由编辑器启动，检查文件用 nianbao check）'],
  ])('server.js %j says what is lacking', (args, lacking) => {
    const { status, stdout, stderr } = alone('server.js', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(lacking)).toBe(true);
    expect(stderr).toContain('，语言服务没有启动。\n');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('tells of itself', () => {
    expect(alone('server.js', '--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(alone('server.js', '--help').stdout).toContain('--node-ipc');
    expect(alone('cli.js', 'help', 'lsp').stdout).toContain('启动语言服务');
  });

  it.each([
    ['server.js', ['--stdio']],
    ['cli.js', ['lsp', '--stdio']],
  ] as const)('%s %j answers a client', async (file, args) => {
    const child = spawn(process.execPath, [join(dirname(CLI), file), ...args]);
    child.stdin.write(`Content-Length: ${INITIALIZE.length}\r\n\r\n${INITIALIZE}`);
    let answer = '';
    for await (const piece of child.stdout) {
      answer += piece;
      if (answer.includes('serverInfo')) break;
    }
    child.kill();
    expect(answer).toContain(`"serverInfo":{"name":"nianbao","version":"${version}"}`);
  });

  it('says so where nobody listens at the place it was given', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    listener.close();
    await once(listener, 'close');
    for (const place of [`--socket=${port}`, '--pipe=/nobody/listens', '--pipe=/nobody/at=all']) {
      const { status, stdout, stderr } = alone('server.js', place, `--clientProcessId=${process.pid}`);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(new RegExp(`^${place} 没有连上编辑器，语言服务没有启动：[^\\n]+\\n$`));
    }
  });

  it('answers a client that listens at a port, and ends with it', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const child = spawn(process.execPath, [
      join(dirname(CLI), 'server.js'),
      '--socket',
      String((listener.address() as AddressInfo).port),
    ]);
    const ended = once(child, 'close');
    const [client] = (await once(listener, 'connection')) as [Socket];
    client.write(`Content-Length: ${INITIALIZE.length}\r\n\r\n${INITIALIZE}`);
    let answer = '';
    while (!answer.includes('serverInfo')) answer += String((await once(client, 'data'))[0]);
    expect(answer).toContain(`"version":"${version}"`);
    client.destroy();
    listener.close();
    expect((await ended)[0]).toBe(1);
  });
});

describe('dist/cli.js', () => {
  beforeAll(() => {
    if (!existsSync(CLI)) throw new Error('没有 dist/cli.js，请先运行 npm run build');
  });

  it('starts with the line by which a shell finds Node, once', () => {
    const [first, second] = readFileSync(CLI, 'utf8').split('\n');
    expect(first).toBe('#!/usr/bin/env node');
    expect(second).not.toMatch(/^#!/);
  });

  it('keeps what reads PDF files apart from what starts', () => {
    const all = readFileSync(join(dirname(CLI), 'server.web.js'), 'utf8');
    expect(all).toMatch(/import\((["'`])\.\/pdf\.js\1\)/);
    expect(all).not.toContain('GetOperatorList');
  });

  it('needs nothing but Node and its neighbours', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-alone-'));
    try {
      for (const name of readdirSync(dirname(CLI)).filter(file => file.endsWith('.js')))
        cpSync(join(dirname(CLI), name), join(folder, name));
      cpSync(join(ROOT, 'examples', CLEAN), join(folder, CLEAN));
      const run = spawnSync(process.execPath, ['cli.js', 'check', CLEAN], { cwd: folder, encoding: 'utf8' });
      expect(run).toMatchObject({ status: 0, stdout: '检查了 1 份年度报告，没有发现问题。\n', stderr: '' });
      cpSync(join(ROOT, 'test/fixtures/pdf/word-2021.pdf'), join(folder, '年报.pdf'));
      const pdf = spawnSync(process.execPath, ['cli.js', 'tables', '年报.pdf'], { cwd: folder, encoding: 'utf8' });
      expect(pdf.stderr).toBe('');
      expect(JSON.parse(pdf.stdout)[0]).toMatchObject({ kind: 'pdf', recognised: true, year: 2021 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with 0, 1 and 2 as promised', async () => {
    expect(await nianbao(['check', `examples/${CLEAN}`])).toEqual({
      code: 0,
      out: '检查了 1 份年度报告，没有发现问题。\n',
      err: '',
    });
    expect((await nianbao(['check', `examples/${BROKEN}`])).code).toBe(1);
    const missing = await nianbao(['check', `examples/${CLEAN}`, 'no-such-file']);
    expect(missing).toMatchObject({ code: 2, out: expect.stringContaining('1 份年度报告') });
    expect(missing.err).toContain('no-such-file');
    expect(await nianbao(['chekc'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('不认识的命令 chekc'),
    });
  });

  it('reads standard input and writes JSON', async () => {
    const stdin = readFileSync(new URL(`../../examples/${CLEAN}`, import.meta.url), 'utf8');
    const { code, out } = await nianbao(['check', '--format', 'json', '-'], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { file: '-', recognised: true, organ: '云岭县人民政府', year: 2025, findings: [] },
    ]);
  });

  it('tells its version', async () => {
    expect((await nianbao(['--version'])).out).toBe(`${version}\n`);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { code, err } = await nianbao(['check', '--format', 'sarif', `examples/${BROKEN}`], {
      early: true,
    });
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('ends with 2 and one line where its folder is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-gone-'));
    const program = `cd "$1" && rmdir "$1" && exec "$2" "$3" check .`;
    const run = spawnSync('sh', ['-c', program, 'sh', folder, process.execPath, CLI], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: 'nianbao：没有完成：当前文件夹已不存在\n' });
  });

  it.skipIf(!existsSync('/dev/full'))('ends with 2 and one line where its output cannot be written', () => {
    const run = spawnSync(process.execPath, [CLI, 'check', `examples/${BROKEN}`], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect(run).toMatchObject({ status: 2, stderr: 'nianbao：没有完成：磁盘已满\n' });
  });
});
