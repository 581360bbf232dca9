import { URI, Utils } from 'vscode-uri';
import { MOST_BYTES_READ } from '../text/draft-files.ts';
import type { Folders } from './folders.ts';

/** Why a file that a setting names is there and not read (a Chinese clause). */
export const REFUSED_FILE = `无法读取（不是普通文件，或者超过 ${MOST_BYTES_READ / 2 ** 20} MB）`;

/**
 * The addresses that a file named in a setting can have, likeliest first: a URI or an absolute path has one; a relative path starts
 * at the document's own workspace folder, then at the others; beside the document itself where that lies in no folder.
 */
export function settingUris(setting: string, documentUri: string, folders: Folders): string[] {
  if (setting === '') return [];
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(setting)) return [setting];
  if (/^(?:[\\/]|[a-z]:[\\/])/iu.test(setting)) return [URI.file(setting).toString()];
  const own = folders.of(documentUri);
  const document = URI.parse(documentUri);
  const beside = own !== undefined || document.scheme === 'untitled' ? [] : [Utils.dirname(document)];
  const bases = [...new Set([...(own === undefined ? [] : [own]), ...folders.all()])].map(f => URI.parse(f));
  return [...beside, ...bases].map(base => Utils.joinPath(base, setting.replaceAll('\\', '/')).toString());
}
