import { decodeText } from '../text/decode.ts';
import type { Folders } from './folders.ts';
import type { Runtime } from './runtime.ts';
import { REFUSED_FILE, settingUris } from './setting-path.ts';

/** The user's own copy of the 条例: its text and where it lies, or why there is none although one is named (a Chinese clause). */
export type RegulationCopy = { readonly text: string; readonly uri: string } | { readonly problem: string };

/** Reads what `nianbao.regulationFile` names, and reads it again only when the file has changed. */
export interface RegulationFile {
  /** Null when the setting is empty. Never rejects. */
  read(setting: string, documentUri: string): Promise<RegulationCopy | null>;
}

export function regulationFile(runtime: Runtime, folders: Folders): RegulationFile {
  let kept: { readonly key: string; readonly copy: RegulationCopy } | null = null;

  /** Null where nothing is; where something is that is not read, why. */
  async function copyAt(uri: string): Promise<RegulationCopy | null> {
    const stamp = await runtime.stampOf(uri);
    const key = `${uri} ${stamp}`;
    if (stamp !== null && kept?.key === key) return kept.copy;
    const bytes = await runtime.readFile(uri);
    if (!bytes) return stamp === null ? null : { problem: `文件${REFUSED_FILE}` };
    const read = decodeText(bytes);
    const copy = read.kind === 'text' ? { text: read.text, uri } : { problem: read.reason };
    kept = { key, copy };
    return copy;
  }
  return {
    async read(setting, documentUri) {
      if (setting === '') return null;
      let problem = '找不到这个文件，或者无法读取';
      for (const uri of settingUris(setting, documentUri, folders)) {
        const copy = await copyAt(uri);
        if (copy && 'text' in copy) return copy;
        if (copy) problem = copy.problem;
      }
      return { problem };
    },
  };
}
