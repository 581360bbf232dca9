import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { RuleLevel } from '../rules/rule.ts';
import type { ClientFeatures } from './client-features.ts';

/** The server's part of `nianbao.*`, with every value checked and defaulted. */
export interface Settings {
  /** `nianbao.rules`: level by rule code; a code that is absent has the rule's own level. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** `nianbao.regulationFile`: path or file URI of a local copy of the 条例; empty: none. */
  readonly regulationFile: string;
}

export const DEFAULT_SETTINGS: Settings = { rules: {}, regulationFile: '' };

export interface SettingsStore {
  /** The settings for a document; defaults when the client can't say. Never rejects. */
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
  const { rules, regulationFile } = record(value);
  const levels = Object.entries(record(rules)).filter((e): e is [string, RuleLevel] => LEVELS.has(e[1]));
  return {
    rules: Object.fromEntries(levels),
    regulationFile: typeof regulationFile === 'string' ? regulationFile.trim() : DEFAULT_SETTINGS.regulationFile,
  };
}

export function settingsStore(connection: Connection, client: ClientFeatures): SettingsStore {
  const cache = new Map<string, Promise<Settings>>();
  let shared = readSettings(client.initialSettings);
  let generation = 0;

  async function fetch(uri: string): Promise<Settings> {
    try {
      return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'nianbao' }));
    } catch {
      cache.delete(uri);
      return shared;
    }
  }
  return {
    of(uri) {
      if (!client.configuration) return Promise.resolve(shared);
      const known = cache.get(uri) ?? fetch(uri);
      cache.set(uri, known);
      return known;
    },
    generation: () => generation,
    forget: uri => void cache.delete(uri),
    drop(pushed) {
      cache.clear();
      generation++;
      const { nianbao } = record(pushed);
      if (nianbao !== undefined) shared = readSettings(nianbao);
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
