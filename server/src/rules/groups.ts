import { RULES } from './index.ts';
import type { RuleLevel } from './rule.ts';

/** Rules that speak of the wording alone, never of a figure or of what is missing: for whoever wants to be told of neither marks nor spelling. */
const STYLE: readonly string[] = [
  'section/heading',
  'section/subheading',
  'table/label',
  'cell/digits',
  'text/broken-paragraph',
  'text/leftover',
  'text/punctuation',
  'text/repeated',
  'text/series',
  'text/terms',
  'text/typo',
];

const CODES: readonly string[] = RULES.map(rule => rule.code);
const STYLE_GROUP = 'style';

/** Every name that a level can be given to: the groups, then the rules. */
export const RULE_NAMES: readonly string[] = [...new Set(CODES.map(groupOf)), STYLE_GROUP, ...CODES];

/** Levels by name, rules' and groups'. */
export type Levels = Readonly<Record<string, RuleLevel>>;

/** Levels of rules and groups as levels of rules. */
export function levelsByRule(levels: Levels): Levels {
  const named = CODES.map(code => [code, nameSetting(code, levels)] as const);
  return Object.fromEntries(named.flatMap(([code, name]) => (name === null ? [] : [[code, levels[name]!]])));
}

/** The name by which a rule's level is set: its own before `style`, that before what stands before the `/` of its code; null where it is not set. */
export function nameSetting(code: string, levels: Levels): string | null {
  const names = [code, ...(STYLE.includes(code) ? [STYLE_GROUP] : []), groupOf(code)];
  return names.find(name => levels[name] !== undefined) ?? null;
}

function groupOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}
