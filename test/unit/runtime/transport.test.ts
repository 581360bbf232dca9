import { describe, expect, it } from 'vitest';
import { clientsPlace, printedInstead } from '../../../server/src/runtime/transport.ts';

describe('what clients add to the arguments', () => {
  it.each([
    [['--stdio', '--clientProcessId=12']],
    [['--stdio', '--clientProcessId', '12']],
    [['--log-level', 'debug', '--stdio']],
    [['--stdio', '--stdio']],
    [['--node-ipc', '--clientProcessId=12', '--trace']],
    [['lsp', '--stdio', '--log=年报.txt']],
    [['--pipe', '/run/a b.sock', '--clientProcessId=12']],
  ])('%j starts the server', argv => {
    expect(printedInstead(argv, 'docs/editors/', true)).toBeNull();
  });

  it('leaves the place of the client what it is', () => {
    const port = { at: { port: 5555, host: '127.0.0.1' }, words: '--socket=5555' };
    expect(clientsPlace(['--verbose', '--socket', '5555', '--clientProcessId=12'])).toEqual(port);
    expect(clientsPlace(['--pipe=a=b'])).toEqual({ at: { path: 'a=b' }, words: '--pipe=a=b' });
    expect(clientsPlace(['--stdio', '--log', '5555'])).toBeNull();
  });
});
