import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ran } from '../cli-host.ts';
import { workFolder } from '../work-folder.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
/** `script` of util-linux gives a shell the terminal without which it completes nothing; others' take other arguments. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

const { cwd, write } = workFolder();

async function scriptFor(shell: string): Promise<string> {
  const { code, out } = await ran(cwd(), ['completion', shell]);
  expect(code).toBe(0);
  return out;
}

/** What the program is called with: it stands as a shell function that prints its words. */
const SHOWN = `nianbao() { printf '<%s>' "$@"; echo '|'; }\n`;

/** Keys, and the words that the program then gets. */
const CASES: readonly (readonly [keys: string, words: string])[] = [
  ['chec\t--fo\tsa\t', '<check><--format><sarif>'],
  ['check --format=js\t', '<check><--format=json>'],
  ['check --max\t3 年\t', '<check><--max-warnings><3><年报 甲.txt>'],
  ['check --rule text/fig\twa\t', '<check><--rule><text/figure=warning>'],
  ['check --rule=styl\toff', '<check><--rule=style=off>'],
  ['check --config=nia\t', '<check><--config=nianbao.json>'],
  ['check -- nia\t', '<check><--><nianbao.json>'],
  ['explain table/bal\t', '<explain><table/balance>'],
  ['convert 年\t--to xl\t', '<convert><年报 甲.txt><--to><xlsx>'],
  ['help anno\t', '<help><annotate>'],
  ['completion pow\t', '<completion><powershell>'],
  ['--vers\t', '<--version>'],
];

/** Types keys into a shell that looks at a terminal; gives what the program was called with each time. */
async function typed(shell: string): Promise<string[]> {
  const child = spawn('script', ['-qfec', shell, '/dev/null'], {
    cwd: cwd(),
    env: {
      ...process.env,
      HOME: cwd(),
      ZDOTDIR: cwd(),
      PS1: '$ ',
      TERM: 'dumb',
      LC_ALL: 'C.UTF-8',
      INPUTRC: '/dev/null',
    },
  });
  let seen = '';
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const until = async (wanted: (all: string) => boolean) => {
    for (const from = Date.now(); !wanted(seen); ) {
      if (Date.now() - from > 60_000) throw new Error(`${shell}：没有等到，只有\n${seen}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };
  child.stdout.on('data', (piece: Buffer) => {
    seen += piece.toString('utf8');
  });
  await until(all => all.includes('READY'));
  const lines = () => seen.match(/^(?:<[^<>]*>)*\|\r?$/gm) ?? [];
  for (const [i, [line]] of CASES.entries()) {
    child.stdin.write(`nianbao ${line}\n`);
    await until(() => lines().length > i);
  }
  child.stdin.write('exit\n');
  await ended;
  return lines().map(line => line.trim().slice(0, -1));
}

function writeDrafts(): void {
  write('年报 甲.txt', '');
  write('nianbao.json', '{}');
}

/** An option's value is the same behind a blank and behind `=`. */
const parted = (words: string) => words.replaceAll(/<(--[a-z-]+)=/g, '<$1><');

describe('the completion of words', () => {
  it.skipIf(!has('bash') || !hasTerminal)('bash completes what is typed', async () => {
    writeDrafts();
    write('rc', `${SHOWN}${await scriptFor('bash')}\nbind 'set enable-bracketed-paste off'\necho REA''DY\n`);
    const words = await typed('bash --noprofile --rcfile rc -i');
    expect(words.map(parted)).toEqual(CASES.map(([, expected]) => parted(expected)));
  });

  it.skipIf(!has('zsh') || !hasTerminal)('zsh completes what is typed', async () => {
    writeDrafts();
    const begin = 'autoload -U compinit; compinit -D -u; unsetopt BEEP PROMPT_SP\n';
    write('.zshrc', `${begin}${SHOWN}${await scriptFor('zsh')}\necho REA''DY\n`);
    const words = await typed('zsh -i');
    expect(words.map(parted)).toEqual(CASES.map(([, expected]) => parted(expected)));
  });

  it.skipIf(!has('fish'))('fish offers the same words', async () => {
    writeDrafts();
    write('words.fish', await scriptFor('fish'));
    const asked = [
      'check --form',
      'check --format=js',
      'check --rule text/fig',
      'check --rule text/figure=wa',
      'rules ',
    ];
    const more = [
      'check --config nia',
      'explain table/bal',
      'convert a --to xl',
      'help anno',
      'completion pow',
      '--vers',
    ];
    const lines = [...asked, ...more].map(line => `complete -C ${JSON.stringify(`nianbao ${line}`)}; echo .`);
    const { stdout } = spawnSync('fish', ['--no-config', '-c', `source words.fish; ${lines.join('; ')}`], {
      cwd: cwd(),
      encoding: 'utf8',
      env: { ...process.env, HOME: cwd() },
    });
    const words = stdout.split('.\n').slice(0, -1);
    expect(words.map(one => one.split('\n', 1)[0]!.split('\t', 1)[0])).toEqual([
      ...['--format', '--format=json', 'text/figure=', 'text/figure=warning', ''],
      ...['nianbao.json', 'table/balance', 'xlsx', 'annotate', 'powershell', '--version'],
    ]);
  });
});
