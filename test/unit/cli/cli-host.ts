import { run } from '../../../server/src/cli/run.ts';
import type { Screen } from '../../../server/src/cli/screen.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Output that goes into a file. */
const NO_SCREEN: Screen = { columns: null, colours: false, errors: false };

/** Runs the command line in this process, in a folder, and keeps what it says. */
export async function ran(
  cwd: string,
  argv: readonly string[],
  stdin: Uint8Array = new Uint8Array(),
  screen: Screen = NO_SCREEN,
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    docs: new URL('../../../docs/rules', import.meta.url).pathname,
    stdin: () => Promise.resolve(stdin),
    serve: async () => undefined,
    interrupted: () => new Promise(() => undefined),
    screen,
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}
