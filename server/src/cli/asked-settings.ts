import { dirname } from 'node:path';
import { RULE_GROUPS, RULE_NAMES } from '../rules/groups.ts';
import type { RuleLevel } from '../rules/rule.ts';
import { decodeText } from '../text/decode.ts';
import { NO_OFFICE_FILE, readOfficeFile } from '../workspace/office-file.ts';
import { NO_SETTINGS, wrongLevel } from '../workspace/office-settings.ts';
import type { AskedSettings } from './arguments/request.ts';
import { readBytes } from './file.ts';
import type { Hearers } from './named-reports.ts';
import type { NamedLayer } from './offices.ts';
import { absolute, reasonOf } from './paths.ts';

/** What may stand before `=`: there are too many rules to name each. */
const ALLOWED = `可以是一组（${RULE_GROUPS.map(group => group.name).join('、')}）或一条，nianbao rules 列出全部规则`;

/**
 * The settings that the command line gives: `--rule` above `--config`. Both stand above every nianbao.json.
 * @param complain hears what is wrong with them
 * @param idle hears what in the file named holds only in a folder
 */
export async function layersAsked(
  { file, rules }: AskedSettings,
  cwd: string,
  hearers: Hearers,
): Promise<NamedLayer[]> {
  const levels: Record<string, RuleLevel> = {};
  for (const rule of rules) {
    const cut = rule.indexOf('=');
    const [name, level] = cut < 0 ? [rule, ''] : [rule.slice(0, cut).trim(), rule.slice(cut + 1).trim()];
    const wrong = cut < 0 ? `应写作“规则=级别”，如 --rule text/figure=warning` : wrongLevel(name, level);
    if (wrong === null) levels[name] = level as RuleLevel;
    else hearers.complain(`--rule ${rule}：${wrong}${cut < 0 || RULE_NAMES.includes(name) ? '' : `；${ALLOWED}`}`);
  }
  const named = file === null ? [] : [await layerIn(file, cwd, hearers)];
  const given = { ...NO_SETTINGS, rules: levels, from: '--rule', folder: '' };
  return rules.length > 0 ? [given, ...named] : named;
}

async function layerIn(file: string, cwd: string, { complain, idle }: Hearers): Promise<NamedLayer> {
  const bytes = await readBytes(absolute(file, cwd)).catch((error: unknown) => reasonOf(error));
  const read = typeof bytes === 'string' ? null : decodeText(bytes);
  if (typeof bytes === 'string') complain(`${file}：无法读取（${bytes}）`);
  if (read?.kind === 'not-text') complain(`${file}：${read.reason}`);
  const office = read?.kind === 'text' ? readOfficeFile(read.text) : NO_OFFICE_FILE;
  for (const { message, range } of office.problems) {
    complain(`${file} 第 ${range.start.line + 1} 行第 ${range.start.character + 1} 列：${message}`);
  }
  if (office.sums.length > 0 || office.ignored.length > 0 || office.settings.exclude.length > 0)
    idle(`${file}：“sums”“ignore”“exclude”只在 nianbao.json 所在的文件夹里起作用，这里没有用`);
  return { ...office.settings, exclude: [], from: file, folder: dirname(file) };
}
