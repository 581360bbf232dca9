import { join } from 'node:path';
import { nameSetting } from '../rules/groups.ts';
import { RULES } from '../rules/index.ts';
import { type AvoidedTerm, DEFAULT_LIMITS } from '../rules/rule.ts';
import { OFFICE_FILE } from '../workspace/office-problems.ts';
import { settingKey } from '../workspace/office-settings.ts';
import type { Request } from './arguments/request.ts';
import { layersAsked } from './asked-settings.ts';
import { type NamedLayer, type OfficesAbove, officesFor, placeIn } from './offices.ts';
import { type Host, remark } from './outcome.ts';
import { whyOutOfReach } from './paths.ts';
import { printable } from './printable.ts';

/**
 * `nianbao config`: what holds for a file and where each value comes from; empty where there is no such file.
 * @param complain hears that, and what is wrong with a nianbao.json
 */
export async function showConfig(
  { path, settings }: Extract<Request, { readonly kind: 'config' }>,
  host: Host,
  complain: (message: string) => void,
): Promise<string> {
  const reason = await whyOutOfReach(path, host.cwd);
  if (reason !== null) {
    complain(`${path}：${reason}`);
    return '';
  }
  const idle = (message: string) => remark(host, message);
  const above = await layersAsked(settings, host.cwd, { complain, idle });
  return formatConfig(path, await officesFor([path], host.cwd, above, complain));
}

/** What holds for a file, a line each: `值    来自 …`. What is nowhere set has its default and no line of its own but for the few plain ones. */
function formatConfig(file: string, offices: OfficesAbove): string {
  const layers = offices.layersOf(file);
  const config = offices.configOf(file);
  const lines = [
    ...RULES.flatMap(({ code }) => {
      const level = config.rules[code];
      return level === undefined ? [] : [`rules.${code} = ${level}    ${ruleSource(code, layers)}`];
    }),
    ...(config.terms ?? []).map(
      term => `terms.${term.avoid} = ${term.use ?? '（不用）'}    ${termSource(term, layers)}`,
    ),
    plain('overviewLength', layers, DEFAULTS.overviewLength),
    plain('townshipDeadline', layers, DEFAULTS.townshipDeadline),
    plain('previousReport', layers, DEFAULTS.previousReport),
    ...excludes(file, offices),
    ...named(file, offices),
  ];
  const by = offices.excludedBy(file);
  const excluded = by === null ? [] : [`检查所在文件夹时不检查这个文件（${by}）；点名检查的照常检查`];
  const rest = '没有列出的规则都按默认级别（nianbao rules）';
  return `${[...lines, ...excluded, rest].map(printable).join('\n')}\n`;
}

const DEFAULTS = {
  ...DEFAULT_LIMITS,
  previousReport: '（在一起检查的文件中找）',
} as const;

/** What is left alone where folders are looked through: each place adds to the others. */
function excludes(file: string, offices: OfficesAbove): string[] {
  const globs = offices
    .layersOf(file)
    .flatMap(layer =>
      layer.exclude.map(glob => `exclude = ${glob}    来自 ${placeIn(layer, settingKey('exclude', glob))}`),
    );
  const lists = offices.ignoreFilesFor(file).map(list => `exclude 另见 ${list}`);
  return globs.length + lists.length > 0 ? [...globs, ...lists] : ['exclude = （没有）    默认'];
}

/** The sums and the ignored findings of the nianbao.json from which they are told of this file. */
function named(file: string, offices: OfficesAbove): string[] {
  const { root } = offices.placeOf(file);
  const { sums, ignored } = offices.officeAt(root);
  const from = `来自 ${join(root, OFFICE_FILE)}`;
  return [
    ...(sums.length > 0 ? [`sums = ${sums.length} 份汇总    ${from}`] : []),
    ...(ignored.length > 0
      ? [`ignore = ${ignored.length} 处，其中这个文件的 ${offices.ignoredIn(file).length} 处    ${from}`]
      : []),
  ];
}

function plain(field: keyof typeof DEFAULTS, layers: readonly NamedLayer[], byDefault: string | number): string {
  const layer = layers.find(l => l[field] !== null);
  return layer === undefined
    ? `${field} = ${byDefault}    默认`
    : `${field} = ${layer[field]}    来自 ${placeIn(layer, settingKey(field))}`;
}

/** The layer whose level holds, and the group where the rule is not named itself. */
function ruleSource(code: string, layers: readonly NamedLayer[]): string {
  const layer = layers.find(({ rules }) => nameSetting(code, rules) !== null)!;
  const name = nameSetting(code, layer.rules)!;
  return `来自 ${placeIn(layer, settingKey('rules', name))}${name === code ? '' : `（${name}）`}`;
}

function termSource({ avoid }: AvoidedTerm, layers: readonly NamedLayer[]): string {
  const layer = layers.find(({ terms }) => terms.some(term => term.avoid === avoid))!;
  return `来自 ${placeIn(layer, settingKey('terms', avoid))}`;
}
