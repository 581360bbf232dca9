import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { AvoidedTerm, Config, RuleLevel } from '../rules/rule.ts';
import type { ClientFeatures } from './client-features.ts';
import { fileOf } from './word-texts.ts';

/** The server's part of `nianbao.*`, with every value checked and defaulted. */
export interface Settings {
  /** `nianbao.rules`: level by rule code; a code that is absent has the rule's own level. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** `nianbao.regulationFile`: path or file URI of a local copy of the 条例; empty: none. */
  readonly regulationFile: string;
  /** `nianbao.previousReport`: path or URI of last year's report; empty: it is looked for. */
  readonly previousReport: string;
  /** `nianbao.overviewLength`: most characters of 总体情况. */
  readonly overviewLength: number;
  /** `nianbao.townshipDeadline`: last day for a township, `MM-DD`. */
  readonly townshipDeadline: string;
  /** `nianbao.terms`: words to avoid, with those to use instead. */
  readonly terms: readonly AvoidedTerm[];
  /** `nianbao.inlayHints`: row and column behind each figure that stands alone on its line. */
  readonly inlayHints: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  regulationFile: '',
  previousReport: '',
  overviewLength: 1000,
  townshipDeadline: '01-31',
  terms: [],
  inlayHints: false,
};

export interface SettingsStore {
  /** The settings for a document as they are when this resolves; defaults when the client can't say. Never rejects. */
  of(uri: string): Promise<Settings>;
  /** Goes up with every change, so that an answer made under older settings can be told apart. */
  generation(): number;
  forget(uri: string): void;
  /** Drops everything; `pushed` is what the client sent along, used where it can't be asked. */
  drop(pushed: unknown): void;
}

const LEVELS: ReadonlySet<unknown> = new Set(['off', 'error', 'warning', 'information', 'hint']);

/** Takes what is right of an untrusted value and leaves the rest at its default. */
export function readSettings(value: unknown): Settings {
  const { rules, regulationFile, previousReport, overviewLength, townshipDeadline, terms, inlayHints } = record(value);
  const levels = Object.entries(record(rules)).filter((e): e is [string, RuleLevel] => LEVELS.has(e[1]));
  return {
    rules: Object.fromEntries(levels),
    regulationFile: readPath(regulationFile),
    previousReport: readPath(previousReport),
    overviewLength: isCount(overviewLength) ? overviewLength : DEFAULT_SETTINGS.overviewLength,
    townshipDeadline: isDay(townshipDeadline) ? townshipDeadline : DEFAULT_SETTINGS.townshipDeadline,
    terms: readTerms(terms),
    inlayHints: inlayHints === true,
  };
}

/** What check() needs of the settings. */
export function configOf(settings: Settings): Config {
  const { rules, overviewLength, townshipDeadline, terms } = settings;
  return { rules, overviewLength, townshipDeadline, terms };
}

function readPath(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

/** `MM-DD` */
function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
}

/** `{ "脱贫攻坚": "巩固拓展脱贫攻坚成果", "抓手": "" }`: a word to avoid without another to use has an empty text. */
function readTerms(value: unknown): AvoidedTerm[] {
  if (Array.isArray(value)) return [];
  return Object.entries(record(value)).flatMap(([avoid, use]) => {
    const word = avoid.trim();
    if (word === '' || (typeof use !== 'string' && use !== null)) return [];
    return { avoid: word, use: use?.trim() || null };
  });
}

/** Settings that differ are few: one a folder. */
const MOST_DISTINCT = 100;

export function settingsStore(connection: Connection, client: ClientFeatures): SettingsStore {
  const cache = new Map<string, Promise<Settings>>();
  const distinct = new Map<string, Settings>();
  let shared = one(readSettings(client.initialSettings));
  let generation = 0;

  /** Equal settings are one object: what was worked out under them for one draft holds for all. */
  function one(settings: Settings): Settings {
    const key = JSON.stringify(settings);
    const known = distinct.get(key) ?? settings;
    if (distinct.size >= MOST_DISTINCT) distinct.clear();
    distinct.set(key, known);
    return known;
  }
  async function fetch(uri: string): Promise<Settings | null> {
    // The text of a Word file lies in no folder of the editor's.
    const scopeUri = fileOf(uri);
    try {
      return one(readSettings(await connection.workspace.getConfiguration({ scopeUri, section: 'nianbao' })));
    } catch {
      return null;
    }
  }
  /** An answer that could not be had is not kept. */
  function remember(uri: string, answer: Promise<Settings | null>): Promise<Settings> {
    const kept = answer.then(settings => {
      if (settings === null && cache.get(uri) === kept) cache.delete(uri);
      return settings ?? shared;
    });
    cache.set(uri, kept);
    return kept;
  }
  return {
    async of(uri) {
      if (!client.configuration) return shared;
      for (;;) {
        const asked = generation;
        const known = cache.get(uri) ?? remember(uri, fetch(uri));
        const settings = await known;
        // Settings that changed on the way are asked for again.
        if (asked === generation) return settings;
      }
    },
    generation: () => generation,
    forget: uri => void cache.delete(uri),
    drop(pushed) {
      cache.clear();
      generation++;
      const { nianbao } = record(pushed);
      if (nianbao !== undefined) shared = one(readSettings(nianbao));
    },
  };
}

/** Asks the client to tell of changed settings, where it wants to be asked. */
export async function watchSettings(connection: Connection, client: ClientFeatures): Promise<void> {
  if (!client.registersConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
