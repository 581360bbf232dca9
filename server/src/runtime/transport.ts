import { version } from '../../../package.json';

/** How a client may talk to the server, as `createConnection` reads it from the arguments. */
const TRANSPORTS = ['--stdio', '--node-ipc', '--pipe', '--socket'];

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
 */
export function printedInstead(
  argv: readonly string[],
  editors: string,
): { readonly text: string; readonly exitCode: 0 | 2 } | null {
  if (argv.includes('--version') || argv.includes('-v')) return { text: `${version}\n`, exitCode: 0 };
  if (argv.includes('--help') || argv.includes('-h')) return { text: usage(editors), exitCode: 0 };
  if (argv.some(arg => TRANSPORTS.includes(arg.split('=')[0]!))) return null;
  return { text: `没有写经什么与编辑器相连，语言服务没有启动。\n${usage(editors)}`, exitCode: 2 };
}
