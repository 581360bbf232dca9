import { URI } from 'vscode-uri';
import { OFFICE_FILE } from '../../workspace/office-problems.ts';
import { sameUri } from '../folders.ts';
import { fileOf } from '../word-texts.ts';

/** The path of a file below its root, with `/`, decoded; its name alone when it lies in no root. */
export function pathBelow(root: string, uri: string): string {
  const file = URI.parse(uri).path;
  const base = root === '' ? '' : URI.parse(root).path.replace(/\/$/u, '');
  if (base !== '' && file.startsWith(`${base}/`)) return file.slice(base.length + 1);
  return root !== '' && base === '' ? file.slice(1) : file.slice(file.lastIndexOf('/') + 1);
}

/** Whether an address is a folder's or a file's below it; both in `sameUri` form. */
export function isWithin(folder: string, uri: string): boolean {
  const [above, file] = [fileOf(folder), fileOf(uri)];
  return file === above || file.startsWith(`${above}/`);
}

/** The address of a root's nianbao.json. */
export function officeUri(root: string): string {
  return sameUri(`${root}/${OFFICE_FILE}`);
}

/** True for a document that has no file yet. */
export function isUntitled(uri: string): boolean {
  return uri.startsWith('untitled:');
}
