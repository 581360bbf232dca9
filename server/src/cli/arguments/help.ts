import type { HelpConfiguration } from 'commander';
import { displayWidth } from '../../text/display-width.ts';
import { DRAFT_ENDINGS, OFFICE_ENDINGS, PDF_ENDING } from '../../text/draft-files.ts';
import { wrapLines } from '../../text/wrap-lines.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Commander's help in Chinese: its titles, no English defaults, and columns that count wide characters as two. */
export const CHINESE_HELP: HelpConfiguration = {
  styleTitle: title => TITLES[title] ?? title,
  displayWidth,
  optionDescription: option => option.description,
  argumentDescription: argument => argument.description,
  subcommandTerm: command => command.name(),
  subcommandDescription: command => command.description(),
  // Some terminals say that they have no columns at all.
  boxWrap: (text, width) => wrapLines(text, width > 0 ? width : 80).join('\n'),
};

/** What stands below the list of commands. */
export const NOTES = `路径可以是文件、文件夹（含下级文件夹，检查其中的 ${[...DRAFT_ENDINGS, ...OFFICE_ENDINGS, PDF_ENDING].join(' ')} 文件）、
通配符（如 "各单位/**/*.txt"），或表示标准输入的 -。不是年度报告的文件不检查。-- 之后的都当作路径。
annotate 写在原文件旁边的副本（…（批注）.docx、…（修订）.docx）要点名才检查。
Word 文件（.docx）按显示的文字检查；Excel 文件（.xlsx）按显示的数检查其中的表，不要求有正文。
--fix 和 recalculate 只改有关的字、数，其余原样不动；Excel 里的公式不改。
PDF 文件只读：按文字层和表格线读，扫描件读不出；要改的请在 Word 原稿中改。

一起检查的文件中有同一机关上年的年报时，核对两年是否衔接；nianbao.json 写明哪些年报汇总成哪一份时，核对汇总数。

设置写在草稿所在的文件夹或者上面各层文件夹的 nianbao.json 里（规则的级别、用词、篇幅、期限等；nianbao init 写一个
带说明的），近的优先；--config 和 --rule 优先于它。文件夹里不检查的文件写在 exclude 或者 .nianbaoignore 里。
VS Code 的设置（.vscode/settings.json）在这里不起作用。只想忽略某一处的，记在 nianbao.json 的 ignore 里，
或在草稿里写注释，见 docs/silence.md。

在终端里显示颜色、所在的一行和记号；写到文件、管道里的一个问题一行。环境变量 NO_COLOR、FORCE_COLOR 起作用。

退出码：
  0  没有“错误”级别的问题，或者写了 --exit-zero
  1  有“错误”级别的问题，或者警告多于 --max-warnings
  2  用法不对，有文件（包括 nianbao.json 和点名要查的 WPS 文件）无法读取、写回
     （其余文件仍照常检查），或者没有文件可查（全部写在 exclude 里的也算）
  130  用 Ctrl+C 结束了 --watch`;
