import { version } from '../../../package.json';

/** Ways to talk to the server, as `createConnection` reads them from the arguments: the first counts. Behind two of them stands where the client listens. */
const TRANSPORT = /^(?:--stdio|--node-ipc|(?:--socket|--pipe)(?:=.*)?)$/;
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
  const [way, value = ''] = given(argv) ?? [];
  const words = `${way}=${value}`;
  if (way === '--socket') return { at: { port: Number(value), host: '127.0.0.1' }, words };
  return way === '--pipe' ? { at: { path: value }, words } : null;
}

/** The first way that the arguments name, and what stands behind it. */
function given(argv: readonly string[]): readonly [way: string, value: string] | null {
  const at = argv.findIndex(arg => TRANSPORT.test(arg));
  if (at < 0) return null;
  const [way, ...value] = argv[at]!.split('=');
  return [way!, value.length === 0 ? (argv[at + 1] ?? '') : value.join('=')];
}

/** What the arguments lack to reach a client, as a Chinese clause: `createConnection` would throw, or end without a word. */
function lackIn(argv: readonly string[], hasParent: boolean): string | null {
  const named = given(argv);
  if (named === null) return '没有写经什么与编辑器相连';
  const [way, value] = named;
  const port = /^\d+$/.test(value) ? Number(value) : 0;
  if (way === '--socket' && (port < 1 || port > MOST_PORT)) return `--socket 后面没有写端口（1 到 ${MOST_PORT} 的数）`;
  if (way === '--pipe' && value === '') return '--pipe 后面没有写名称';
  return way === '--node-ipc' && !hasParent ? '--node-ipc 只用于由 Node 进程启动的' : null;
}
