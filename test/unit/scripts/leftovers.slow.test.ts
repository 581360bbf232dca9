import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('../../../scripts/vscode/leftovers.mjs', import.meta.url).href;

interface Holder {
  readonly child: ChildProcess;
  readonly folder: string;
  /** Every line it has printed so far. */
  said(): string[];
}

/** A process that holds a folder and says where; what stands in `then` comes after. */
async function holder(then: string): Promise<Holder> {
  const program = `
    import { atEnd, stopsBySignal, temporaryFolder } from ${JSON.stringify(MODULE)};
    const { folder } = temporaryFolder('test');
    console.log(folder);
    setInterval(() => {}, 1000);
    ${then}
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => {
    text += piece;
  });
  await once(child.stdout, 'data');
  const said = () => text.split('\n').filter(line => line !== '');
  return { child, folder: said()[0]!, said };
}

describe('what must not outlive a script', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('is gone after %s', async (signal, code) => {
    const { child, folder } = await holder('');
    expect(existsSync(folder)).toBe(true);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(existsSync(folder)).toBe(false);
  });

  it('is gone after an error', async () => {
    const { child, folder } = await holder("throw new Error('broken');");
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(existsSync(folder)).toBe(false);
  });

  it('ends in the reverse order, each once', async () => {
    const { child, said } = await holder(`
      const first = atEnd(() => console.log('1'));
      first();
      first();
      atEnd(() => console.log('2'));
      atEnd(() => console.log('3'));
      setTimeout(() => process.exit(), 100);
    `);
    await once(child, 'close');
    expect(said().slice(1)).toEqual(['1', '3', '2']);
  });

  it('is an ordinary end where a signal is the usual way to stop', async () => {
    const { child, folder } = await holder("stopsBySignal('ended');");
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(folder)).toBe(false);
  });
});
