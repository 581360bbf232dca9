import { type JsonNode, nodeOfValue } from '../text/json.ts';
import type { Complain, OfficeProblem } from '../workspace/office-problems.ts';
import { meant, readOfficeSettings } from '../workspace/office-settings.ts';

/** Settings that a nianbao.json has too; what is said of them there is said of them here. */
const SHARED = ['rules', 'terms', 'overviewLength', 'townshipDeadline', 'previousReport'] as const;
/** What an editor alone sets, and the types of it. */
const OWN: Readonly<Record<string, readonly [type: string, form: string]>> = {
  regulationFile: ['string', '《条例》文本的路径，写在引号里'],
  inlayHints: ['boolean', ' true 或 false'],
  codeLens: ['boolean', ' true 或 false'],
};
/** Those of VS Code's extension, which it answers along with the others. */
const OF_THE_CLIENT = ['language', 'trace'];

/** Every setting that the server reads of its client, by its name. */
export const CLIENT_SETTINGS: readonly string[] = [...SHARED, ...Object.keys(OWN)];

/**
 * What of a client's settings does nothing, each in a Chinese clause that names the nearest right word: whoever wrote it believes that it holds. What is null or
 * empty is not set; Lua writes an empty record as a list.
 */
export function faultsIn(settings: unknown): readonly string[] {
  if (isUnset(settings)) return [];
  if (typeof settings !== 'object' || Array.isArray(settings)) return ['设置应写在 { } 里，全部不起作用'];
  const said: string[] = [];
  const complain: Complain = message => {
    said.push(message);
    return null;
  };
  const set = Object.entries(settings as object).filter(([, value]) => !isUnset(value));
  const shared = set.filter(([name]) => (SHARED as readonly string[]).includes(name));
  const nodes = new Map(shared.map(([name, value]): [string, JsonNode] => [name, nodeOfValue(value)]));
  readOfficeSettings(nodes, complain, () => NOWHERE);
  for (const [name, value] of set) {
    const [type, form] = OWN[name] ?? [];
    if (type !== undefined && typeof value !== type) said.push(`“${name}”应为${form}，这一项不起作用`);
    else if (name === 'exclude') said.push('“exclude”只在 nianbao.json 里起作用，这一项不起作用');
    else if (!CLIENT_SETTINGS.includes(name) && !OF_THE_CLIENT.includes(name))
      said.push(
        `不认识“${name}”${meant(name, CLIENT_SETTINGS) || `，可以写 ${CLIENT_SETTINGS.join('、')}`}，这一项不起作用`,
      );
  }
  return said;
}

const NOWHERE: OfficeProblem['range'] = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Tells each fault once, however often the settings are read. */
export function faultTeller(tell: (message: string) => void): (faults: readonly string[]) => void {
  const told = new Set<string>();
  return faults => {
    const unheard = faults.filter(fault => !told.has(fault));
    for (const fault of unheard) told.add(fault);
    if (unheard.length > 0) tell(`编辑器传来的设置：${unheard.join('；')}。`);
  };
}
