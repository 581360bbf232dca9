import { DRAFT_ENDINGS } from '../text/draft-files.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'check'; readonly format: Format; readonly fix: boolean; readonly paths: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Bad usage; the reason is a Chinese sentence without its full stop. */
  | { readonly kind: 'usage'; readonly reason: string };

const usage = (reason: string): Request => ({ kind: 'usage', reason });

/** Reads the arguments behind `nianbao`. Options may stand anywhere; after `--` everything is a path. */
export function parseArgs(argv: readonly string[]): Request {
  const [command, ...rest] = argv;
  if (command === undefined) return usage('没有写命令');
  if (command === '--help' || command === '-h' || command === 'help') return { kind: 'help' };
  if (command === '--version' || command === '-v') return { kind: 'version' };
  if (command !== 'check')
    return usage(command.startsWith('-') ? `不认识的选项 ${command}` : `不认识的命令 ${command}`);
  return parseCheck(rest);
}

function parseCheck(args: readonly string[]): Request {
  const paths: string[] = [];
  let format: Format = 'text';
  let fix = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (arg === '--help' || arg === '-h') return { kind: 'help' };
    if (arg === '--version' || arg === '-v') return { kind: 'version' };
    if (arg === '--fix') fix = true;
    else if (arg === '--format' || arg.startsWith('--format=')) {
      const name = arg === '--format' ? args[++i] : arg.slice('--format='.length);
      const known = FORMATS.find(f => f === name);
      if (!known) return usage(name ? `不认识的输出格式 ${name}` : '--format 后面没有写输出格式');
      format = known;
    } else if (arg.startsWith('-') && arg !== '-') return usage(`不认识的选项 ${arg}`);
    else paths.push(arg);
  }
  if (paths.length === 0) return usage('没有写要检查的文件');
  if (fix && paths.includes('-')) return usage('--fix 不能用于标准输入');
  return { kind: 'check', format, fix, paths };
}

export const USAGE = `用法：nianbao check [--format text|json|sarif] [--fix] 路径…`;

export const HELP = `${USAGE}

检查政府信息公开工作年度报告草稿：表格勾稽关系、表样、标题与章节。

路径可以是文件、文件夹（含下级文件夹，检查其中的 ${DRAFT_ENDINGS.join(' ')} 文件）、
通配符（如 "各单位/**/*.txt"），或表示标准输入的 -。不是年度报告的文件不检查。

一起检查的文件中有同一机关上年的年报时，核对两年是否衔接；当前文件夹或所给文件夹中的
nianbao.json 写明哪些年报汇总成哪一份时，核对汇总数。

不读 VS Code 的设置（.vscode/settings.json）：各条规则都按默认级别检查。只想忽略某一处的，
在草稿里写注释，见 docs/silence.md。

选项：
  --format text    逐条列出问题（默认）
  --format json    JSON 数组，每个文件一项，供程序读取
  --format sarif   SARIF 2.1.0，供代码检查平台读取
  --fix            先改正不影响数字含义的问题（序号、全角数字、表中标签等）并写回原文件，再检查；
                   保持文件原有的编码和换行，不改合计数
  --               其后的参数都当作路径
  -h, --help       显示本说明
  -v, --version    显示版本号

退出码：
  0  没有“错误”级别的问题
  1  有“错误”级别的问题
  2  用法不对，或者有文件（包括 nianbao.json）无法读取、写回（其余文件仍照常检查）
`;
