import { DRAFT_ENDINGS, OFFICE_ENDINGS, PDF_ENDING } from '../text/draft-files.ts';
import { TABLE_FORMATS, type TableFormat } from './format-tables.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

const FORMS = ['text', 'html', 'docx', 'xlsx'] as const;
/** Of these none can be printed. */
export const OFFICE_FORMS: readonly DraftForm[] = ['docx', 'xlsx'];
/** What `convert` turns a draft into. */
export type DraftForm = (typeof FORMS)[number];

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'check'; readonly format: Format; readonly fix: boolean; readonly paths: readonly string[] }
  | { readonly kind: 'tables'; readonly format: TableFormat; readonly paths: readonly string[] }
  | {
      readonly kind: 'recalculate';
      /** Whether the file is written, or what would change only told: a line a change, or as a diff. */
      readonly way: 'write' | 'dry-run' | 'diff';
      readonly paths: readonly string[];
    }
  | { readonly kind: 'convert'; readonly path: string; readonly form: DraftForm; readonly to: string | null }
  | {
      readonly kind: 'annotate';
      /** Sure repairs as tracked changes, in place of comments. */
      readonly track: boolean;
      readonly paths: readonly string[];
      readonly to: string | null;
    }
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
  if (command === 'check') return parseCheck(rest);
  if (command === 'tables') return parseTables(rest);
  if (command === 'recalculate') return parseRecalculate(rest);
  if (command === 'convert') return parseConvert(rest);
  if (command === 'annotate') return parseAnnotate(rest);
  return usage(command.startsWith('-') ? `不认识的选项 ${command}` : `不认识的命令 ${command}`);
}

function parseCheck(args: readonly string[]): Request {
  const read = readOptions(args, FORMATS, ['--fix']);
  if ('kind' in read) return read;
  const { format = 'text', flags, paths } = read;
  const fix = flags.has('--fix');
  if (fix && paths.includes('-')) return usage('--fix 不能用于标准输入');
  return { kind: 'check', format, fix, paths };
}

function parseTables(args: readonly string[]): Request {
  const read = readOptions(args, TABLE_FORMATS, []);
  return 'kind' in read ? read : { kind: 'tables', format: read.format ?? 'json', paths: read.paths };
}

function parseRecalculate(args: readonly string[]): Request {
  const read = readOptions(args, [], ['--dry-run', '--diff']);
  if ('kind' in read) return read;
  const { flags, paths } = read;
  const way = flags.has('--diff') ? 'diff' : flags.has('--dry-run') ? 'dry-run' : 'write';
  if (way === 'write' && paths.includes('-')) return usage('标准输入只能用 --dry-run 或 --diff，重算后的数没有地方写');
  return { kind: 'recalculate', way, paths };
}

/** `convert FILE --to FORM [-o FILE]`: a Word or Excel file can't be printed, so from standard input it needs a name. */
function parseConvert(args: readonly string[]): Request {
  const read = readNamed(args, ['--to', '-o']);
  if ('kind' in read) return read;
  const { paths, values } = read;
  const to = values.get('-o') ?? null;
  const name = values.get('--to');
  const form = FORMS.find(f => f === name);
  if (form === undefined)
    return usage(name ? `不认识的格式 ${name}，可以是 ${FORMS.join('、')}` : `没有写 --to ${FORMS.join('|')}`);
  if (paths.length > 1) return usage('一次只能转换一个文件');
  if (OFFICE_FORMS.includes(form) && (to === '-' || (to === null && paths[0] === '-')))
    return usage(`转成 ${form} 要用 -o 写明文件`);
  return { kind: 'convert', path: paths[0]!, form, to };
}

function parseAnnotate(args: readonly string[]): Request {
  const read = readNamed(args, ['-o'], ['--track']);
  if ('kind' in read) return read;
  const { paths, values, flags } = read;
  if (paths.includes('-')) return usage('批注和修订不能加在标准输入上');
  if (values.has('-o') && paths.length > 1) return usage('-o 只能用于一个文件，或者一个文件夹、通配符');
  return { kind: 'annotate', track: flags.has('--track'), paths, to: values.get('-o') ?? null };
}

interface Named {
  readonly paths: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Paths, options with a value each, and options without. */
function readNamed(
  args: readonly string[],
  names: readonly string[],
  allowed: readonly string[] = [],
): Named | Request {
  const paths: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--help' || arg === '-h') return { kind: 'help' };
    if (arg === '--') {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (allowed.includes(arg)) flags.add(arg);
    else if (names.includes(arg)) {
      const value = args[++i];
      if (!value) return usage(`${arg} 后面没有写${arg === '-o' ? '文件' : '格式'}`);
      values.set(arg, value);
    } else if (arg.startsWith('-') && arg !== '-') return usage(`不认识的选项 ${arg}`);
    else paths.push(arg);
  }
  return paths.length === 0 ? usage('没有写文件') : { paths, values, flags };
}

interface Options<F> {
  readonly format?: F;
  readonly flags: ReadonlySet<string>;
  readonly paths: readonly string[];
}

/** The options and paths behind a command; another request where they ask for one or are wrong. */
function readOptions<F extends string>(
  args: readonly string[],
  formats: readonly F[],
  allowed: readonly string[],
): Options<F> | Request {
  const paths: string[] = [];
  const flags = new Set<string>();
  let format: { readonly format?: F } = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      paths.push(...args.slice(i + 1));
      break;
    }
    if (arg === '--help' || arg === '-h') return { kind: 'help' };
    if (arg === '--version' || arg === '-v') return { kind: 'version' };
    if (allowed.includes(arg)) flags.add(arg);
    else if (formats.length > 0 && (arg === '--format' || arg.startsWith('--format='))) {
      const name = arg === '--format' ? args[++i] : arg.slice('--format='.length);
      const known = formats.find(f => f === name);
      if (!known) return usage(name ? `不认识的输出格式 ${name}` : '--format 后面没有写输出格式');
      format = { format: known };
    } else if (arg.startsWith('-') && arg !== '-') return usage(`不认识的选项 ${arg}`);
    else paths.push(arg);
  }
  return paths.length === 0 ? usage('没有写要检查的文件') : { ...format, flags, paths };
}

export const USAGE = `用法：nianbao check [--format text|json|sarif] [--fix] 路径…
      nianbao tables [--format json|ndjson|csv] 路径…
      nianbao recalculate [--dry-run|--diff] 路径…
      nianbao annotate [--track] [-o 文件或文件夹] 路径…
      nianbao convert 文件 --to text|html|docx|xlsx [-o 文件]`;

export const HELP = `${USAGE}

check        检查政府信息公开工作年度报告草稿：表格勾稽关系、表样、标题与章节。
tables       列出读出的每个数和它的位置，供程序读取。
recalculate  重算全部合计（各行总计、（七）总计、表四各类总计、四），写回原文件，逐处列出。
annotate     给 Word 文件的每个问题加一条批注，写成另一个文件（“某年报（批注）.docx”），原文件不动；
             加 --track 的，改用修订写出确定的改正（“某年报（修订）.docx”）。
convert      转成另一种格式，输出或写入另一个新文件：text 是检查时所读的文字（Word 文件一段一行、表格一行一行）；
             html 是供网站编辑使用的网页；docx 是公文格式的 Word 文件；xlsx 是三张表的 Excel 文件。

路径可以是文件、文件夹（含下级文件夹，检查其中的 ${[...DRAFT_ENDINGS, ...OFFICE_ENDINGS, PDF_ENDING].join(' ')} 文件）、
通配符（如 "各单位/**/*.txt"），或表示标准输入的 -。不是年度报告的文件不检查。
Word 文件（.docx）按显示的文字检查；Excel 文件（.xlsx）按显示的数检查其中的表，不要求有正文。
--fix 和 recalculate 只改有关的字、数，其余原样不动；Excel 里的公式不改。
PDF 文件只读：按文字层和表格线读，扫描件读不出；要改的请在 Word 原稿中改。

一起检查的文件中有同一机关上年的年报时，核对两年是否衔接；当前文件夹或所给文件夹中的
nianbao.json 写明哪些年报汇总成哪一份时，核对汇总数。

不读 VS Code 的设置（.vscode/settings.json）：各条规则都按默认级别检查。只想忽略某一处的，
记在 nianbao.json 的 ignore 里，或在草稿里写注释，见 docs/silence.md。

check 的选项：
  --format text    逐条列出问题（默认）
  --format json    JSON 数组，每个文件一项，供程序读取
  --format sarif   SARIF 2.1.0，供代码检查平台读取
  --fix            先改正不影响数字含义的问题（序号、子标题括号、全角数字、表中行名栏名、确定的残留）
                   并写回原文件，逐处列出，再检查；保持文件原有的编码和换行，不改合计数

tables 的选项：
  --format json    JSON 数组，每个文件一项（默认）
  --format ndjson  每个文件一行 JSON
  --format csv     每个单元格一行，UTF-8

convert 的选项：
  --to text        检查时所读的文字
  --to html        标题、段落、表格的网页，没有样式和脚本；表格按规定表样重新排好
  --to docx        按 GB/T 9704 排版的 Word 文件；不写 -o 的，写在草稿旁边，换成 .docx
  --to xlsx        三张表各一个工作表的 Excel 文件，合计写成公式；不写 -o 的，写在草稿旁边，换成 .xlsx
  -o 文件          写入这个文件；已有的文件不覆盖

recalculate 的选项：
  --dry-run        只列出会改哪些数，不写文件
  --diff           同上，每处写明位置、原来的数（-）和改后的数（+）

annotate 的选项：
  --track          把 check --fix 和 recalculate 会改的写成修订（作者“年报助手”），在 Word 中逐处接受或拒绝
  -o 文件          写成这个文件；不写的，写在原文件旁边
  -o 文件夹        路径是文件夹或通配符时，按原来的名称写到这个文件夹里；已有的文件都不覆盖

  --               其后的参数都当作路径
  -h, --help       显示本说明
  -v, --version    显示版本号

退出码：
  0  没有“错误”级别的问题
  1  有“错误”级别的问题
  2  用法不对，或者有文件（包括 nianbao.json 和点名要查的 WPS 文件）无法读取、写回
     （其余文件仍照常检查）
`;
