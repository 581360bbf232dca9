import { type Excluding, excluder } from './excluded.ts';
import { NO_OFFICE_FILE, type OfficeFile, readOfficeFile } from './office-file.ts';

/** What the nianbao.json and the .nianbaoignore of a folder say. */
export interface OfficeFolder {
  readonly office: OfficeFile;
  /** Which of them says that a path below the folder, parted by `/`, is to be left alone; null: neither. */
  readonly excludedBy: (path: string) => Excluding | null;
}

/** Reads the two files of a folder; null for one that is not there. Never throws. */
export function readOfficeFolder(said: string | null, left: string | null): OfficeFolder {
  const office = said === null ? NO_OFFICE_FILE : readOfficeFile(said);
  return { office, excludedBy: excluder(office.settings.exclude, left ?? '') };
}

/** Whether sums and ignored findings are told from this folder on: settings alone take no file out of another folder's sum. */
export function namesReports({ office }: Pick<OfficeFolder, 'office'>): boolean {
  return office.sums.length > 0 || office.ignored.length > 0;
}
