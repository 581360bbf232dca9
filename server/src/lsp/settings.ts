import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { Levels } from '../rules/groups.ts';
import type { AvoidedTerm, Config, RuleLevel } from '../rules/rule.ts';
import { isDay, isPositive, LEVELS } from '../workspace/office-settings.ts';
import { configOfLayers, firstSet, type SettingLayer } from '../workspace/setting-layers.ts';
import type { ClientFeatures } from './client-features.ts';
import { runQuietly } from './safe.ts';
import { faultsIn, faultTeller } from './setting-faults.ts';
import { fileOf } from './word-texts.ts';
import type { KnownOffices } from './workspace-index/offices.ts';

/** The settings that hold for a document: the client's `nianbao.*` above those of the nianbao.json files around it, every value checked. */
export interface Settings {
  /** What check() follows. */
  readonly config: Config;
  /** Path or file URI of a local copy of the 条例; empty: none. */
  readonly regulationFile: string;
  /** Path or URI of last year's report; empty: it is looked for. */
  readonly previousReport: string;
  /** Row and column behind each figure that stands alone on its line; behind a wrong total what it should be. */
  readonly inlayHints: boolean;
  /** Above each table how many totals do not hold. */
  readonly codeLens: boolean;
}

/** The client's own settings. What it does not say is null or empty. */
export interface ClientSettings extends SettingLayer {
  readonly regulationFile: string;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** What of them does nothing, in Chinese clauses. */
  readonly faults: readonly string[];
}

export interface SettingsStore {
  /**
   * The settings for a document as they are when this resolves; defaults when the client can't say. Never rejects.
   * @param file whose nianbao.json files hold, where the client is asked for another address
   */
  of(uri: string, file?: string): Promise<Settings>;
  /** Goes up with every change, so that an answer made under older settings can be told apart. */
  generation(): number;
  forget(uri: string): void;
  /** To be called when a nianbao.json has changed. */
  touch(): void;
  /** Drops everything; `pushed` is what the client sent along, used where it can't be asked. */
  drop(pushed: unknown): void;
}

const KNOWN_LEVELS: ReadonlySet<unknown> = new Set(LEVELS);

/** Takes what is right of an untrusted value, and says what is not. */
export function readSettings(value: unknown): ClientSettings {
  const { rules, regulationFile, previousReport, overviewLength, townshipDeadline, terms, inlayHints, codeLens } =
    record(value);
  const levels = Object.entries(record(rules)).filter((e): e is [string, RuleLevel] => KNOWN_LEVELS.has(e[1]));
  return {
    rules: Object.fromEntries(levels) as Levels,
    regulationFile: readPath(regulationFile),
    previousReport: readPath(previousReport) || null,
    overviewLength: isPositive(overviewLength) ? overviewLength : null,
    townshipDeadline: isDay(townshipDeadline) ? townshipDeadline : null,
    terms: readTerms(terms),
    inlayHints: inlayHints === true,
    codeLens: codeLens === true,
    faults: faultsIn(value),
  };
}

/** The client's settings above those of nianbao.json files, the nearest of which comes first. */
export function settingsOf(client: ClientSettings, offices: readonly SettingLayer[]): Settings {
  const layers = [client, ...offices];
  return {
    config: configOfLayers(layers),
    regulationFile: client.regulationFile,
    previousReport: firstSet(layers, 'previousReport') ?? '',
    inlayHints: client.inlayHints,
    codeLens: client.codeLens,
  };
}

function readPath(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
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

/**
 * Wrong settings are told to the person once, when they are first asked for.
 * @param offices tells of the nianbao.json files around a document, once they have been read
 */
export function settingsStore(
  connection: Connection,
  client: ClientFeatures,
  offices: Pick<KnownOffices, 'know' | 'layersOf'>,
): SettingsStore {
  const cache = new Map<string, Promise<ClientSettings>>();
  /** Worked out for documents since the last change: they are asked for with each key that is pressed. */
  const worked = new Map<string, Settings>();
  const distinct = new Map<string, Settings>();
  const tellFaults = faultTeller(message => {
    const shown: ShowMessageParams = { type: MessageType.Warning, message };
    const log = (line: string) => connection.console.error(line);
    void runQuietly(log, 'settings', () => connection.sendNotification(ShowMessageNotification.type, shown));
  });
  let shared = readSettings(named(client.initialSettings) ?? client.initialSettings);
  let generation = 0;

  /** Equal settings are one object: what was worked out under them for one draft holds for all. */
  function one(settings: Settings): Settings {
    const key = JSON.stringify(settings);
    const known = distinct.get(key) ?? settings;
    if (distinct.size >= MOST_DISTINCT) distinct.clear();
    distinct.set(key, known);
    return known;
  }
  async function fetch(uri: string): Promise<ClientSettings | null> {
    // The text of a Word file lies in no folder of the editor's.
    const scopeUri = fileOf(uri);
    try {
      const answer: unknown = await connection.workspace.getConfiguration({ scopeUri, section: 'nianbao' });
      // Clients answer nothing where their user has written the settings elsewhere: among those of the start, or where they are sent along.
      return answer === null || answer === undefined ? shared : readSettings(answer);
    } catch {
      return null;
    }
  }
  /** An answer that could not be had is not kept. */
  function remember(uri: string, answer: Promise<ClientSettings | null>): Promise<ClientSettings> {
    const kept = answer.then(settings => {
      if (settings === null && cache.get(uri) === kept) cache.delete(uri);
      return settings ?? shared;
    });
    cache.set(uri, kept);
    return kept;
  }
  function touch(): void {
    worked.clear();
    generation++;
  }
  return {
    async of(uri, file = uri) {
      const key = `${uri}\n${file}`;
      for (;;) {
        const known = worked.get(key);
        if (known !== undefined) return known;
        const asked = generation;
        const own = client.configuration ? await (cache.get(uri) ?? remember(uri, fetch(uri))) : shared;
        tellFaults(own.faults);
        await offices.know(file);
        // Settings that changed on the way are asked for again.
        if (asked !== generation) continue;
        const settings = one(settingsOf(own, offices.layersOf(file)));
        // What could not be asked is asked again.
        if (!client.configuration || cache.has(uri)) worked.set(key, settings);
        return settings;
      }
    },
    generation: () => generation,
    forget(uri) {
      cache.delete(uri);
      worked.delete(`${uri}\n${uri}`);
    },
    touch,
    drop(pushed) {
      cache.clear();
      touch();
      const own = named(pushed);
      if (own !== undefined) shared = readSettings(own);
    },
  };
}

/** Asks the client to tell of changed settings, where it wants to be asked. */
export async function watchSettings(connection: Connection, client: ClientFeatures): Promise<void> {
  if (!client.registersConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' });
}

/** What stands under `nianbao`: users write it so in settings that are sent as they are. */
function named(settings: unknown): unknown {
  return record(settings)['nianbao'];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
