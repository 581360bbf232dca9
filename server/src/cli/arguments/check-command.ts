import { COLOUR_CHOICES, type ColourChoice } from '../screen.ts';
import { FORMATS, type Format, type Mends, type Output } from './request.ts';
import { type Add, type Done, type Given, settingsIn, withSettings } from './shared-options.ts';
import { BadUsage, choice, countOf } from './values.ts';

/** `nianbao check` with its options. */
export function addCheck(add: Add, done: Done): void {
  const check = add(
    'check',
    '[--format 格式] [--fix [--dry-run|--diff]] [选项] 路径…',
    '检查草稿：表格勾稽关系、表样、标题与章节、正文与表格',
  )
    .argument('<要检查的文件...>', '文件、文件夹、通配符，或表示标准输入的 -')
    .addOption(choice('--format <输出格式>', `${FORMATS.join('、')}；默认 text`, '输出格式', FORMATS).default('text'))
    .option('--fix', '先改正不影响数字含义的问题并写回原文件，逐处列出，再检查；不改合计数')
    .option('--dry-run', '与 --fix 一起用：只列出会改哪些，不写文件')
    .option('--diff', '与 --fix 一起用：不写文件，把会改的写成可以用 patch -p0 应用的差异，不列问题')
    .option('-w, --watch', '不结束：文件、设置改动后自动重查改动的，按 Ctrl+C 结束；不能同时用 --fix')
    .option('-q, --quiet', '只列“错误”级别的问题')
    .option('--max-warnings <个数>', '“警告”级别的问题多于这个数时，退出码为 1', countOf('--max-warnings '))
    .option('--exit-zero', '有问题时退出码也为 0（无法读取文件的仍为 2）')
    .option('-o, --output-file <文件>', '结果写入这个文件，没有那个文件夹的新建；已有的只覆盖以前的检查结果')
    .option('--stdin-filename <文件名>', '标准输入当作这个文件：按它的名称认出年报，找它的 nianbao.json')
    .addOption(
      choice('--color <何时>', '颜色：auto（终端里才有）、always、never', '颜色', COLOUR_CHOICES).default('auto'),
    );
  withSettings(check).action((paths: string[], given: Given) => {
    const fix = mendsIn(given);
    if (fix === 'write' && paths.includes('-')) throw new BadUsage('--fix 不能用于标准输入');
    const watch = given['watch'] === true;
    if (watch && fix !== 'no') throw new BadUsage('--watch 只检查，不能同时用 --fix');
    if (watch && paths.includes('-')) throw new BadUsage('--watch 不能用于标准输入');
    const stdinName = (given['stdinFilename'] as string | undefined) ?? null;
    if (stdinName !== null && !paths.includes('-')) throw new BadUsage('--stdin-filename 只用于标准输入（路径写作 -）');
    const format = given['format'] as Format;
    if (fix === 'diff' && format !== 'text') throw new BadUsage('--diff 只写差异，不能同时用 --format');
    done({ kind: 'check', format, fix, watch, output: outputIn(given), settings: settingsIn(given), stdinName, paths });
  });
}

function mendsIn(given: Given): Mends {
  const only = given['diff'] === true ? 'diff' : given['dryRun'] === true ? 'dry-run' : null;
  if (given['fix'] === true) return only ?? 'write';
  if (only !== null) throw new BadUsage(`--${only} 要和 --fix 一起用`);
  return 'no';
}

function outputIn(given: Given): Output {
  return {
    colour: given['color'] as ColourChoice,
    quiet: given['quiet'] === true,
    maxWarnings: (given['maxWarnings'] as number | undefined) ?? null,
    exitZero: given['exitZero'] === true,
    file: (given['outputFile'] as string | undefined) ?? null,
  };
}
