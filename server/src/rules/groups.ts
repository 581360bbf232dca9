import { RULES } from './index.ts';
import type { RuleLevel } from './rule.ts';

/** Rules that are set and listed together. */
export interface LevelGroup {
  readonly name: string;
  /** Chinese and English, for settings and lists. */
  readonly title: string;
  readonly titleEn: string;
}

/** What stands before the `/` of their codes; every rule is in one of these. */
export const CODE_GROUPS: readonly LevelGroup[] = [
  { name: 'report', title: '标题与整体', titleEn: 'title and whole report' },
  { name: 'section', title: '章节', titleEn: 'sections' },
  { name: 'table', title: '表格', titleEn: 'tables' },
  { name: 'cell', title: '单元格', titleEn: 'cells' },
  { name: 'text', title: '正文文字', titleEn: 'prose' },
  { name: 'years', title: '与上年比较', titleEn: 'against last year' },
  { name: 'units', title: '各单位汇总', titleEn: 'sums of units' },
];

/** A group across the others, for whoever wants to be told of neither marks nor spelling. */
const STYLE: LevelGroup = {
  name: 'style',
  title: '文字格式（不涉及数字和内容）',
  titleEn: 'wording and marks, no figures',
};

/** All groups that a level can be given to. */
export const RULE_GROUPS: readonly LevelGroup[] = [...CODE_GROUPS, STYLE];

/** Every name that a level can be given to: the groups, then the rules. */
export const RULE_NAMES: readonly string[] = [...RULE_GROUPS.map(group => group.name), ...RULES.map(rule => rule.code)];

/** Levels by name, rules' and groups'. */
export type Levels = Readonly<Record<string, RuleLevel>>;

/** Levels of rules and groups as levels of rules. */
export function levelsByRule(levels: Levels): Levels {
  const named = RULES.map(({ code }) => [code, nameSetting(code, levels)] as const);
  return Object.fromEntries(named.flatMap(([code, name]) => (name === null ? [] : [[code, levels[name]!]])));
}

const STYLE_CODES: ReadonlySet<string> = new Set(RULES.filter(rule => rule.isStyle).map(rule => rule.code));

/** The name by which a rule's level is set: its own before `style`, that before what stands before the `/` of its code; null where it is not set. */
export function nameSetting(code: string, levels: Levels): string | null {
  const names = [code, ...(STYLE_CODES.has(code) ? [STYLE.name] : []), code.slice(0, code.indexOf('/'))];
  return names.find(name => levels[name] !== undefined) ?? null;
}
