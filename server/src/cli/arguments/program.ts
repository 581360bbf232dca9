import { Command } from 'commander';
import { version } from '../../../../package.json';
import { RULES } from '../../rules/index.ts';
import { TABLE_FORMATS, type TableFormat } from '../formats/tables.ts';
import { addCheck } from './check-command.ts';
import { CHINESE_HELP, NOTES } from './help.ts';
import { type DraftForm, FORMS, OFFICE_FORMS, SHELLS, type Shell } from './request.ts';
import { type Add, type Done, type Given, settingsIn, withSettings } from './shared-options.ts';
import { BadUsage, choice, offeredWords, oneOf } from './values.ts';

const RULE_CODES = RULES.map(rule => rule.code);

/**
 * The command line as a tree of commands. `done` hears what is asked for; what commander prints of itself goes into `printed`. Throws
 * BadUsage, or commander's own error.
 */
export function programOf(done: Done, printed: string[]): Command {
  const program = command('nianbao', '检查、核对政府信息公开工作年度报告', printed)
    .usage('命令 [选项] [路径…]')
    .helpCommand('help [命令]', '显示一个命令的说明')
    .addHelpText('after', `\n${NOTES}`);
  const add = (name: string, usage: string, description: string) => {
    const own = command(name, description, printed).usage(usage);
    program.addCommand(own);
    return own;
  };
  addCheck(add, done);
  addTables(add, done);
  addWriters(add, done);
  addSettings(add, done);
  return program;
}

function command(name: string, description: string, printed: string[]): Command {
  return new Command(name)
    .description(description)
    .version(version, '-v, --version', '显示版本号')
    .helpOption('-h, --help', '显示说明')
    .configureHelp(CHINESE_HELP)
    .configureOutput({
      writeOut: text => void printed.push(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .exitOverride();
}

function addTables(add: Add, done: Done): void {
  const tables = add('tables', '[--format 格式] 路径…', '列出读出的每个数和它的位置，供程序读取')
    .argument('<要检查的文件...>', '同 check')
    .addOption(
      choice('--format <输出格式>', `${TABLE_FORMATS.join('、')}；默认 json`, '输出格式', TABLE_FORMATS).default(
        'json',
      ),
    );
  withSettings(tables).action((paths: string[], given: Given) =>
    done({ kind: 'tables', format: given['format'] as TableFormat, settings: settingsIn(given), paths }),
  );
}

function addWriters(add: Add, done: Done): void {
  add('recalculate', '[--dry-run|--diff] 路径…', '重算全部合计，写回原文件，逐处列出')
    .argument('<要检查的文件...>', '同 check')
    .option('--dry-run', '只列出会改哪些数，不写文件')
    .option(
      '--diff',
      '同上，写成可以用 patch -p0 应用的差异；Word、Excel 文件每处写明位置、原来的数（-）和改后的数（+）',
    )
    .action((paths: string[], given: Given) => {
      const way = given['diff'] === true ? 'diff' : given['dryRun'] === true ? 'dry-run' : 'write';
      if (way === 'write' && paths.includes('-'))
        throw new BadUsage('标准输入只能用 --dry-run 或 --diff，重算后的数没有地方写');
      done({ kind: 'recalculate', way, paths });
    });
  const annotate = add(
    'annotate',
    '[--track] [--dry-run] [-o 文件或文件夹] 路径…',
    '给 Word 文件的每个问题加一条批注，写成另一个文件，原文件不动',
  )
    .argument('<文件...>', 'Word 文件，或者文件夹、通配符')
    .option('--track', '改用修订写出 check --fix 和 recalculate 会改的，在 Word 中逐处接受或拒绝')
    .option('-o <文件>', '写成这个文件；路径是文件夹或通配符时，写到这个文件夹里；已有的文件都不覆盖')
    .option('--dry-run', '只列出会写哪些文件，不写');
  withSettings(annotate).action((paths: string[], given: Given) => {
    const to = (given['o'] as string | undefined) ?? null;
    if (paths.includes('-')) throw new BadUsage('批注和修订不能加在标准输入上');
    if (to !== null && paths.length > 1) throw new BadUsage('-o 只能用于一个文件，或者一个文件夹、通配符');
    const [track, dryRun] = [given['track'] === true, given['dryRun'] === true];
    done({ kind: 'annotate', track, dryRun, settings: settingsIn(given), paths, to });
  });
  add('convert', '文件 --to 格式 [-o 文件] [--dry-run]', '转成另一种格式，输出或写入另一个新文件')
    .argument('<文件>', '要转换的文件')
    .addOption(
      choice(
        '--to <格式>',
        `${FORMS.join('、')}：检查时所读的文字、网页、公文格式的 Word 文件、三张表的 Excel 文件`,
        '格式',
        FORMS,
      ),
    )
    .option('-o <文件>', '写入这个文件；docx、xlsx 不写 -o 的，写在草稿旁边；已有的文件不覆盖')
    .option('--dry-run', '只说明会写哪个文件，不写')
    .action((path: string, given: Given) => {
      const form = given['to'] as DraftForm | undefined;
      const to = (given['o'] as string | undefined) ?? null;
      if (form === undefined) throw new BadUsage(`没有写 --to ${FORMS.join('|')}`);
      if (OFFICE_FORMS.includes(form) && (to === '-' || (to === null && path === '-')))
        throw new BadUsage(`转成 ${form} 要用 -o 写明文件`);
      done({ kind: 'convert', path, form, to, dryRun: given['dryRun'] === true });
    });
}

function addSettings(add: Add, done: Done): void {
  add('init', '[--dry-run] [文件夹]', '写一个带说明的 nianbao.json；已有的不覆盖')
    .argument('[文件夹]', '默认为当前文件夹', '.')
    .option('--dry-run', '只列出会写什么，不写文件')
    .action((folder: string, given: Given) => done({ kind: 'init', folder, dryRun: given['dryRun'] === true }));
  add(
    'lsp',
    '--stdio|--node-ipc|--socket=端口|--pipe=名称',
    '启动语言服务，由编辑器启动（LSP）；怎样配置见 docs/editors',
  )
    .option('--stdio', '经标准输入、输出')
    .option('--node-ipc', '经 Node 的进程间通信')
    .option('--socket <端口>', '经本机的一个端口')
    .option('--pipe <名称>', '经命名管道')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => done({ kind: 'lsp' }));
  add('rules', '[选项]', '列出全部规则：级别、检查内容、能否自动改正').action(() => done({ kind: 'rules' }));
  add('explain', '规则', '显示一条规则的说明')
    .addArgument(offeredWords('<规则>', '如 table/balance', RULE_CODES))
    .action((code: string) => done({ kind: 'explain', code }));
  const shells = offeredWords('<哪种 shell>', SHELLS.join('、'), SHELLS).argParser(oneOf(' shell', SHELLS));
  add('completion', SHELLS.join('|'), '输出 shell 的补全脚本：按 Tab 补全命令、选项、规则和文件名')
    .addArgument(shells)
    .action((shell: Shell) => done({ kind: 'completion', shell }));
  add('version', '[选项]', '显示版本号').action(() => done({ kind: 'version' }));
  withSettings(
    add('config', '文件', '列出对一个文件起作用的设置，以及每一项来自哪里').argument(
      '<文件>',
      '年报，或者它所在的文件夹',
    ),
  ).action((path: string, given: Given) => done({ kind: 'config', settings: settingsIn(given), path }));
}
