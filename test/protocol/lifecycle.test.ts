import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { startClient } from './support/client.ts';
import { serverFile } from './support/server-file.ts';

describe('life of the server', () => {
  it('says what it can do', async () => {
    const client = await startClient();
    expect(client.initialized.serverInfo).toEqual({ name: 'nianbao', version });
    expect(client.initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: true },
      hoverProvider: true,
      documentSymbolProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      definitionProvider: true,
      completionProvider: {},
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.recalculate.nianbao', 'source.fixAll.nianbao'],
      },
    });
    await client.stop();
  });

  it('offers no pull to a client that can only be pushed to', async () => {
    const client = await startClient({ capabilities: {} });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.stop();
  });

  it('answers a request before initialize as the protocol asks, and one that it does not know afterwards', async () => {
    const server = spawn(process.execPath, [serverFile(), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const ask = async (id: number, method: string, params: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      for (let said = ''; ; ) {
        const [data] = (await once(server.stdout, 'data')) as [Buffer];
        said += data.toString('utf8');
        if (said.includes(`"id":${id}`) && said.endsWith('}')) return said;
      }
    };
    const hover = { textDocument: { uri: 'file:///w/a.nianbao' }, position: { line: 0, character: 0 } };
    expect(await ask(1, 'textDocument/hover', hover)).toContain('"code":-32002');
    expect(await ask(2, 'initialize', { processId: null, rootUri: null, capabilities: {} })).toContain(
      '"capabilities"',
    );
    expect(await ask(3, 'nianbao/nothing', {})).toContain('"code":-32601');
    server.kill();
  });

  it('ends with 0 after shutdown and exit', async () => {
    const client = await startClient();
    expect(await client.stop()).toBe(0);
  });

  it('ends with 1 on exit without shutdown', async () => {
    const client = await startClient();
    const exited = once(client.process, 'exit');
    await client.connection.sendNotification('exit');
    expect((await exited)[0]).toBe(1);
  });

  it('ends when the pipe to the client breaks', async () => {
    const client = await startClient();
    const exited = once(client.process, 'exit');
    client.process.stdin!.end();
    expect((await exited)[0]).toBe(1);
  });

  it('ends when the client dies without a word', async () => {
    // The parent starts the server, says who it is, and is killed while the pipe stays open in this test.
    const init = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: 'PID', rootUri: null, capabilities: {} },
    });
    const script = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(serverFile())}, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
      const body = ${JSON.stringify(init)}.replace('"PID"', process.pid);
      server.stdin.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => console.log(server.pid));
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [data] = await once(parent.stdout, 'data');
    const pid = Number(String(data));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000, interval: 100 }).toBe(false);
  });

  it('talks over node-ipc too', async () => {
    const child = spawn(process.execPath, [serverFile(), '--node-ipc'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const answered = once(child, 'message');
    child.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const [message] = await answered;
    expect(message).toMatchObject({ id: 1, result: { serverInfo: { name: 'nianbao' } } });
    const exited = once(child, 'exit');
    child.disconnect();
    await exited;
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
