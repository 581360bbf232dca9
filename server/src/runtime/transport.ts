import { version } from '../../../package.json';
import { nearest } from '../text/nearest.ts';

/** Ways to talk to the server, as `createConnection` reads them from the arguments. */
const PLAIN = ['--stdio', '--node-ipc'];
/** The same, with where the client listens behind them. */
const PLACED = ['--socket', '--pipe'];
/** What VS Code's client adds of its own. */
const ADDED = '--clientProcessId';
const MOST_PORT = 65_535;

const usage = (editors: string) => `年报助手的语言服务（LSP），由编辑器启动：
  nianbao-language-server --stdio          经标准输入输出（Neovim、Emacs、Helix 等）
  nianbao-language-server --node-ipc       由 Node 进程启动时
  nianbao-language-server --socket=端口    经本机端口
  nianbao-language-server --pipe=名称      经命名管道
  nianbao-language-server --version        显示版本号
  nianbao-language-server --help           显示这些说明
怎样写在各编辑器的设置里，见 ${editors} 里的各页。检查文件用 nianbao check。
`;

/**
 * What is printed in the place of serving: on demand, or since no client is there to talk to. Null where the server is to start.
 * @param editors the folder of the pages on how editors are set up
 * @param hasParent whether a process of Node's has started this one, and hears it
 */
export function printedInstead(
  argv: readonly string[],
  editors: string,
  hasParent: boolean,
): { readonly text: string; readonly exitCode: 0 | 2 } | null {
  if (argv.includes('--version') || argv.includes('-v')) return { text: `${version}\n`, exitCode: 0 };
  if (argv.includes('--help') || argv.includes('-h')) return { text: usage(editors), exitCode: 0 };
  const lacking = lackIn(argv, hasParent);
  return lacking === null ? null : { text: `${lacking}，语言服务没有启动。\n${usage(editors)}`, exitCode: 2 };
}

/** Where the client listens (`net.connect`), with the words that named it; null where it is reached otherwise. For arguments that lack nothing. */
export function clientsPlace(argv: readonly string[]): {
  readonly at: { readonly port: number; readonly host: string } | { readonly path: string };
  readonly words: string;
} | null {
  const way = given(argv).ways[0];
  if (way === undefined || !PLACED.includes(way.name)) return null;
  const { name, value } = way;
  return {
    at: name === '--socket' ? { port: Number(value), host: '127.0.0.1' } : { path: value },
    words: wordsOf(way),
  };
}

/** A way to the client; of one that says where it listens, `value` is the place. */
interface Way {
  readonly name: string;
  readonly value: string;
}

function wordsOf({ name, value }: Way): string {
  return value === '' ? name : `${name}=${value}`;
}

/** What the arguments name: ways, options that are not known (clients add some of their own), and words that belong to none. */
function given(argv: readonly string[]): { ways: Way[]; unknown: string[]; stray: string[] } {
  const ways: Way[] = [];
  const unknown: string[] = [];
  const stray: string[] = [];
  for (let i = argv[0] === 'lsp' ? 1 : 0; i < argv.length; i++) {
    const word = argv[i]!;
    const [, name, , value] = /^([^=]*)(=(.*))?$/s.exec(word)!;
    const next = argv[i + 1]?.startsWith('-') === false ? argv[i + 1]! : undefined;
    if (PLAIN.includes(word)) ways.push({ name: word, value: '' });
    else if (!word.startsWith('-')) stray.push(word);
    else {
      if (value === undefined && next !== undefined) i++;
      if (PLACED.includes(name!)) ways.push({ name: name!, value: value ?? next ?? '' });
      else if (name !== ADDED) unknown.push(word);
    }
  }
  return { ways, unknown, stray };
}

/** What is wrong with the arguments, so that no client is reached, as a Chinese clause: `createConnection` would throw, or end without a word. */
function lackIn(argv: readonly string[], hasParent: boolean): string | null {
  const { ways, unknown, stray } = given(argv);
  const [way] = ways;
  if (way === undefined) return `没有写经什么与编辑器相连${misspelt(unknown)}`;
  const named = [...new Set(ways.map(wordsOf))];
  if (named.length > 1) return `与编辑器相连的方式只能写一种，不能同时写 ${named.join('、')}`;
  const { name, value } = way;
  if (name === '--pipe' && value === '') return '--pipe 后面没有写名称';
  if (name === '--socket' && !isPort(value)) {
    const allowed = `（1 到 ${MOST_PORT} 的数）`;
    return value === '' ? `--socket 后面没有写端口${allowed}` : `--socket 后面的“${value}”不是端口${allowed}`;
  }
  if (name === '--node-ipc' && !hasParent) return '--node-ipc 只用于由 Node 进程启动的';
  return stray.length > 0 ? `多写了“${stray[0]}”（语言服务只由编辑器启动，检查文件用 nianbao check）` : null;
}

function isPort(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_PORT;
}

/** `（不认识 --stdoi，是不是 --stdio？）` */
function misspelt([word]: readonly string[]): string {
  if (word === undefined) return '';
  const near = nearest(word.split('=')[0]!, [...PLAIN, ...PLACED]);
  return near === null ? `（不认识 ${word}）` : `（不认识 ${word}，是不是 ${near}？）`;
}
