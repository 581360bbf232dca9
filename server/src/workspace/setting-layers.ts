import { type Levels, levelsByRule } from '../rules/groups.ts';
import type { AvoidedTerm, Config } from '../rules/rule.ts';

/** Settings out of one place: VS Code's, a nianbao.json's, the command line's. What that place does not say is null or empty. */
export interface SettingLayer {
  /** By rule or group. */
  readonly rules: Levels;
  readonly terms: readonly AvoidedTerm[];
  readonly overviewLength: number | null;
  readonly townshipDeadline: string | null;
  readonly previousReport: string | null;
}

/** What check() is to follow, of layers of which the first says most. A group of a higher layer stands above a rule of a lower one. */
export function configOfLayers(layers: readonly SettingLayer[]): Config {
  const lowestFirst = layers.toReversed();
  const terms = new Map(lowestFirst.flatMap(({ terms }) => terms.map(term => [term.avoid, term] as const)));
  const overviewLength = firstSet(layers, 'overviewLength');
  const townshipDeadline = firstSet(layers, 'townshipDeadline');
  return {
    rules: Object.assign({}, ...lowestFirst.map(({ rules }) => levelsByRule(rules))),
    ...(overviewLength === null ? {} : { overviewLength }),
    ...(townshipDeadline === null ? {} : { townshipDeadline }),
    ...(terms.size === 0 ? {} : { terms: [...terms.values()] }),
  };
}

/** The value of the first layer that gives one. */
export function firstSet<K extends 'overviewLength' | 'townshipDeadline' | 'previousReport'>(
  layers: readonly SettingLayer[],
  field: K,
): SettingLayer[K] {
  return layers.find(layer => layer[field] !== null)?.[field] ?? null;
}
