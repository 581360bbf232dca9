import { type Levels, RULE_NAMES } from '../rules/groups.ts';
import type { AvoidedTerm, RuleLevel } from '../rules/rule.ts';
import type { JsonNode } from '../text/json.ts';
import type { Range } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { readGlob } from './glob.ts';
import type { Complain } from './office-problems.ts';

/** Levels that a rule can be set to, as they are written. */
export const LEVELS: readonly RuleLevel[] = ['off', 'hint', 'information', 'warning', 'error'];

/** What a nianbao.json sets for the reports in its folder; what it does not say is null. */
export interface OfficeSettings {
  /** By rule or group. */
  readonly rules: Levels;
  readonly terms: readonly AvoidedTerm[];
  /** Most characters of 总体情况. */
  readonly overviewLength: number | null;
  /** `MM-DD` */
  readonly townshipDeadline: string | null;
  /** Path or URI of last year's report; a relative one starts at the folder of the nianbao.json. */
  readonly previousReport: string | null;
  /** Globs of files that are left alone, from that folder on. */
  readonly exclude: readonly string[];
  /** Where each value stands, by `settingKey`. */
  readonly places: ReadonlyMap<string, Range>;
}

export const NO_SETTINGS: OfficeSettings = {
  rules: {},
  terms: [],
  overviewLength: null,
  townshipDeadline: null,
  previousReport: null,
  exclude: [],
  places: new Map(),
};

/** The settings by the names of their fields, which are those of VS Code's settings too. */
export const SETTING_FIELDS = [
  'rules',
  'terms',
  'overviewLength',
  'townshipDeadline',
  'previousReport',
  'exclude',
] as const;
type Field = (typeof SETTING_FIELDS)[number];

/** The name of one value: the field, and what it is set for where the field holds several (`rules.text/figure`). */
export function settingKey(field: Field, name?: string): string {
  return name === undefined ? field : `${field}.${name}`;
}

/**
 * Reads the settings in a nianbao.json. Never throws: of each value that is wrong `complain` is told, with the nearest right one where there
 * is one, and the others count.
 */
export function readOfficeSettings(
  fields: ReadonlyMap<string, JsonNode>,
  complain: Complain,
  rangeOf: (at: Span) => Range,
): OfficeSettings {
  const places = new Map<string, Range>();
  const note = (key: string, at: Span) => places.set(key, rangeOf(at));
  const one = <T>(field: Field, read: (node: JsonNode) => T | null, form: string): T | null => {
    const node = fields.get(field);
    if (node === undefined) return null;
    const value = read(node);
    if (value === null) return complain(`“${field}”应为${form}，这一项不起作用`, node.span);
    note(settingKey(field), node.span);
    return value;
  };
  return {
    rules: readRules(fields.get('rules'), complain, note),
    terms: readTerms(fields.get('terms'), complain, note),
    overviewLength: one('overviewLength', countIn, '大于 0 的整数'),
    townshipDeadline: one('townshipDeadline', dayIn, '“月-日”，如 "01-31"'),
    previousReport: one('previousReport', pathIn, '上年年报的路径，写在引号里'),
    exclude: readExclude(fields.get('exclude'), complain, note),
    places,
  };
}

type Note = (key: string, at: Span) => void;

/** The entries of a field that holds several; null, having told why, where it is none. */
function entriesOf(field: Field, node: JsonNode | undefined, complain: Complain): ReadonlyMap<string, JsonNode> | null {
  if (node === undefined) return null;
  return node.kind === 'record' ? node.entries : complain(`“${field}”应写在 { } 里，这一项不起作用`, node.span);
}

function readRules(node: JsonNode | undefined, complain: Complain, note: Note): Levels {
  const levels: Record<string, RuleLevel> = {};
  for (const [name, value] of entriesOf('rules', node, complain) ?? []) {
    const wrong = wrongLevel(name, value.kind === 'text' ? value.value : '');
    if (wrong !== null) {
      complain(wrong, value.span);
      continue;
    }
    levels[name] = (value as { value: RuleLevel }).value;
    note(settingKey('rules', name), value.span);
  }
  return levels;
}

/** Why a rule or group can't be set to a level, as a Chinese clause that names the nearest right word; null where it can. */
export function wrongLevel(name: string, level: string): string | null {
  if (!RULE_NAMES.includes(name)) return `没有规则“${name}”${meant(name, RULE_NAMES)}，这一项不起作用`;
  if ((LEVELS as readonly string[]).includes(level)) return null;
  return `规则“${name}”的级别应为 ${LEVELS.join('、')} 之一${level === '' ? '' : `，不是“${level}”${meant(level, LEVELS)}`}，这一项不起作用`;
}

/** `，是不是“…”`; empty where no right word is near. */
export function meant(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === null ? '' : `（是不是“${near}”？）`;
}

function readTerms(node: JsonNode | undefined, complain: Complain, note: Note): AvoidedTerm[] {
  return [...(entriesOf('terms', node, complain) ?? [])].flatMap(([word, value]) => {
    const avoid = word.trim();
    const use = value.kind === 'text' ? value.value.trim() : value.kind === 'other' && value.value === null ? '' : null;
    if (use === null || avoid === '') {
      complain(
        `“terms”中“${word}”的写法不对，应为 "不用的词": "改用的词"，没有改用的词写 ""，这一项不起作用`,
        value.span,
      );
      return [];
    }
    note(settingKey('terms', avoid), value.span);
    return [{ avoid, use: use || null }];
  });
}

function readExclude(node: JsonNode | undefined, complain: Complain, note: Note): string[] {
  if (node === undefined) return [];
  if (node.kind !== 'list') {
    complain('“exclude”应为一个列表，写在 [ ] 里，这一项不起作用', node.span);
    return [];
  }
  return node.items.flatMap((item, i) => {
    const glob =
      item.kind === 'text' ? readGlob(item.value) : { ok: false as const, reason: '应为路径或通配符，写在引号里' };
    if (!glob.ok) {
      complain(`“exclude”第 ${i + 1} 项${glob.reason}，这一项不起作用`, item.span);
      return [];
    }
    note(settingKey('exclude', glob.glob), item.span);
    return [glob.glob];
  });
}

function countIn(node: JsonNode): number | null {
  return node.kind === 'other' && isPositive(node.value) ? node.value : null;
}

function dayIn(node: JsonNode): string | null {
  return node.kind === 'text' && isDay(node.value) ? node.value : null;
}

function pathIn(node: JsonNode): string | null {
  return node.kind === 'text' && node.value.trim() !== '' ? node.value.trim() : null;
}

/** A whole number above 0. */
export function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

/** `MM-DD`, a day that some year has. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

const DAY = /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/;
