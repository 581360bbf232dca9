import { URI, Utils } from 'vscode-uri';
import type { Context } from './context.ts';

/**
 * The text of the user's own copy of the 条例 (`nianbao.regulationFile`), read anew each time so that it is never stale; null
 * when none is set or it can't be read. A relative path starts at a workspace folder.
 */
export async function regulationText(
  { runtime, client }: Pick<Context, 'runtime' | 'client'>,
  setting: string,
): Promise<string | null> {
  for (const uri of candidates(setting, client.folders)) {
    const bytes = await runtime.readFile(uri);
    if (bytes) return decode(bytes);
  }
  return null;
}

function candidates(setting: string, folders: readonly string[]): string[] {
  if (setting === '') return [];
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(setting)) return [setting];
  if (/^(?:[\\/]|[a-z]:[\\/])/iu.test(setting)) return [URI.file(setting).toString()];
  return folders.map(f => Utils.joinPath(URI.parse(f), setting).toString());
}

/** BOM, then strict UTF-8, then GB18030, as old copies in offices are. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
