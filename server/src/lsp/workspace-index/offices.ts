import { URI, Utils } from 'vscode-uri';
import { decodeText } from '../../text/decode.ts';
import { EXCLUDE_FILE } from '../../workspace/excluded.ts';
import { NO_OFFICE_FILE, type OfficeFile, unreadableOffice } from '../../workspace/office-file.ts';
import { namesReports, type OfficeFolder, readOfficeFolder } from '../../workspace/office-folder.ts';
import { OFFICE_FILE } from '../../workspace/office-problems.ts';
import type { SettingLayer } from '../../workspace/setting-layers.ts';
import { type Folders, sameUri } from '../folders.ts';
import type { Runtime } from '../runtime.ts';
import { fileOf } from '../word-texts.ts';
import { isUntitled, isWithin, pathBelow } from './addresses.ts';

/** What the nianbao.json and .nianbaoignore files around the drafts say. Folders' addresses are in `sameUri` form, without a slash at the end. */
export interface KnownOffices {
  /** Reads what lies in the folders of a file and above it, unless that is known. Never rejects. */
  know(uri: string): Promise<void>;
  /** Reads again what has changed on the disk in the folders of a file and above it, in all of them or those outside the workspace. Never rejects. */
  look(uri: string, where: 'everywhere' | 'outside'): Promise<void>;
  /** Reads a nianbao.json or .nianbaoignore again; false for any other file. */
  reread(uri: string): Promise<boolean>;
  /** To be called when a file or folder is gone. */
  drop(uri: string): void;
  /** Reads all again. */
  rereadAll(): Promise<void>;
  at(folder: string): OfficeFile;
  /** What its nianbao.json holds; empty where there is none, or no text. */
  textAt(folder: string): string;
  /** Folders with a nianbao.json. */
  folders(): readonly string[];
  /** The folder from which sums and ignored findings are told of a file: the innermost that names some, else its workspace folder or its own. */
  rootOf(uri: string): string;
  /** Settings for a file, the nearest first. */
  layersOf(uri: string): readonly SettingLayer[];
  /** Whether a file that was found, not opened, is to be left alone. */
  isExcluded(uri: string): boolean;
  onChange(listener: () => void): void;
}

interface Known extends OfficeFolder {
  readonly text: string;
  /** What the two files hold, to see whether they have changed. */
  readonly texts: string;
  /** Whether there is a nianbao.json. */
  readonly isThere: boolean;
  readonly layer: SettingLayer;
}

export function knownOffices(runtime: Runtime, folders: Folders): KnownOffices {
  const known = new Map<string, Known>();
  const reading = new Map<string, Promise<void>>();
  /** The folders above the files of a folder, by its address: a workspace asks of each of its files. */
  const chains = new Map<string, readonly string[]>();
  /** The stamps of a folder's two files when they were last looked at. */
  const stamps = new Map<string, string>();
  /** Folders of which all that is above has been read. */
  const settled = new Set<string>();
  folders.onChange(() => {
    chains.clear();
    settled.clear();
  });

  function chainOf(uri: string): readonly string[] {
    const own = ownFolder(uri, folders);
    const chain = chains.get(own) ?? foldersAbove(own, folders);
    chains.set(own, chain);
    return chain;
  }
  const listeners: (() => void)[] = [];

  async function read(folder: string): Promise<void> {
    const files = [officeIn(folder), excludeIn(folder)].map(async uri => {
      const bytes = await runtime.readFile(uri);
      return bytes && decodeText(bytes);
    });
    const [said = null, left = null] = await Promise.all(files);
    const before = known.get(folder);
    const texts = JSON.stringify([said, left]);
    if (before?.texts === texts) return;
    const found = readOfficeFolder(textIn(said), textIn(left));
    const office = said?.kind === 'not-text' ? unreadableOffice(said.reason) : found.office;
    known.set(folder, {
      ...found,
      office,
      text: textIn(said) ?? '',
      texts,
      isThere: said !== null,
      layer: layerOf(folder, office),
    });
    // Who asks of a folder for the first time waits for it, and has built nothing upon it yet.
    if (before !== undefined) for (const listener of listeners) listener();
  }
  /** Reads a folder once what is read of it is there: of two readings the later one counts. */
  function readAgain(folder: string): Promise<void> {
    const before = reading.get(folder) ?? Promise.resolve();
    const next = before.catch(() => undefined).then(() => read(folder));
    reading.set(folder, next);
    return next;
  }
  /** The folders of a file and above it that are known, the nearest first. */
  const above = (uri: string) =>
    chainOf(uri).flatMap(folder => {
      const found = known.get(folder);
      return found === undefined ? [] : [{ folder, ...found }];
    });
  return {
    async know(uri) {
      const chain = chainOf(uri);
      const [own] = chain;
      if (own === undefined || settled.has(own)) return;
      await Promise.all(chain.map(folder => reading.get(folder) ?? readAgain(folder)));
      settled.add(own);
    },
    async look(uri, where) {
      const readIfNew = async (folder: string) => {
        const stamp = JSON.stringify(await Promise.all([officeIn(folder), excludeIn(folder)].map(runtime.stampOf)));
        if (stamps.get(folder) === stamp) return;
        stamps.set(folder, stamp);
        await readAgain(folder);
      };
      const isMeant = (folder: string) => where === 'everywhere' || folders.of(`${folder}/`) === undefined;
      await Promise.all(chainOf(uri).filter(isMeant).map(readIfNew));
    },
    async reread(uri) {
      const [file, name] = [sameUri(uri), Utils.basename(URI.parse(uri))];
      if (name !== OFFICE_FILE && name !== EXCLUDE_FILE) return false;
      const folder = file.slice(0, file.lastIndexOf('/'));
      await readAgain(folder);
      return true;
    },
    drop(uri) {
      const gone = sameUri(uri);
      settled.clear();
      for (const folder of known.keys()) {
        if (isWithin(gone, officeIn(folder)) || isWithin(gone, excludeIn(folder))) void readAgain(folder);
      }
    },
    async rereadAll() {
      await Promise.all([...known.keys()].map(readAgain));
    },
    textAt: folder => known.get(folder)?.text ?? '',
    at: folder => known.get(folder)?.office ?? NO_OFFICE_FILE,
    folders: () => [...known].filter(([, { isThere }]) => isThere).map(([folder]) => folder),
    rootOf(uri) {
      const naming = above(uri).find(namesReports);
      return naming?.folder ?? folders.of(uri) ?? folderOf(uri);
    },
    layersOf: uri => above(uri).map(({ layer }) => layer),
    isExcluded: uri =>
      above(uri).some(({ folder, excludedBy }) => excludedBy(pathBelow(folder, sameUri(fileOf(uri)))) !== null),
    onChange: listener => void listeners.push(listener),
  };
}

function textIn(read: ReturnType<typeof decodeText> | null): string | null {
  return read?.kind === 'text' ? read.text : null;
}

function officeIn(folder: string): string {
  return sameUri(`${folder}/${OFFICE_FILE}`);
}

function excludeIn(folder: string): string {
  return sameUri(`${folder}/${EXCLUDE_FILE}`);
}

function folderOf(uri: string): string {
  return sameUri(fileOf(uri)).replace(/\/[^/]*$/u, '');
}

/** A document without a file lies in the first workspace folder, as its settings do; empty where there is none. */
function ownFolder(uri: string, folders: Folders): string {
  return isUntitled(uri) ? (folders.all()[0] ?? '') : folderOf(uri);
}

/** A folder and those above it, the nearest first: up to the root of the disk, and where only the client can read, up to the workspace folder. */
function foldersAbove(own: string, folders: Folders): readonly string[] {
  if (own === '') return [];
  const all = [own, ...parentsOf(own)];
  if (own.startsWith('file:')) return all;
  const root = folders.of(`${own}/`) ?? own;
  return all.filter(folder => isWithin(root, folder));
}

function parentsOf(folder: string): string[] {
  const parents: string[] = [];
  for (let at = URI.parse(folder); at.path !== '/' && at.path !== ''; ) {
    at = Utils.dirname(at);
    parents.push(sameUri(at.toString()).replace(/\/+$/u, ''));
  }
  return parents;
}

/** Settings whose relative path has an address. */
function layerOf(folder: string, { settings }: OfficeFile): SettingLayer {
  const { previousReport } = settings;
  const isRelative = previousReport !== null && !/^(?:[a-z][a-z0-9+.-]+:|[\\/])/iu.test(previousReport);
  if (!isRelative) return settings;
  const address = Utils.joinPath(URI.parse(folder), previousReport.replaceAll('\\', '/')).toString();
  return { ...settings, previousReport: address };
}
