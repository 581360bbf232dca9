import { SUMS_LIST } from '../../workspace/sums.ts';
import type { ServerContext } from '../context.ts';
import { sameUri } from '../folders.ts';
import { reportsByFolder } from '../handlers/reports.ts';
import type { ReportsFolder } from '../protocol-workspace.ts';
import { officeUri } from '../workspace-index/addresses.ts';
import { editOutcome } from './apply.ts';
import { badArgument, notNow, readArgument } from './arguments.ts';
import { EDITING_COMMANDS, type ServerCommand } from './command.ts';
import type { OfficeWriter } from './office-writer.ts';

interface Sum {
  readonly parent: string;
  readonly units: readonly (string | { readonly name: string; readonly files: string })[];
}

/** Writes into nianbao.json which reports are summed up into which: those that are named, else those that can only be meant. */
export function writeSumsCommand(context: ServerContext, write: OfficeWriter): ServerCommand {
  return {
    id: EDITING_COMMANDS.writeSums,
    async run(args) {
      const argument = readArgument(args);
      const folder = folderOf(await reportsByFolder(context), argument['folder'] ?? argument['uri']);
      const sum = namedSum(argument) ?? meantSum(folder);
      const made = await write('写 nianbao.json', folder.file, SUMS_LIST, sum);
      if ('refused' in made) throw notNow(`nianbao.json 没有改：${made.refused}`);
      const done = '已写入 nianbao.json，保存以后核对汇总数。';
      return editOutcome(made.edit, made.result, done, { file: folder.file, sum });
    },
  };
}

/** The folder that is named, else the one in which sums could be held against units, else the only one. */
function folderOf(folders: readonly ReportsFolder[], named: unknown): ReportsFolder {
  if (named !== undefined && typeof named !== 'string') throw badArgument('“folder”应为工作区里一个文件夹的 URI');
  const wanted = named === undefined ? undefined : officeUri(sameUri(named).replace(/\/+$/u, ''));
  const found =
    wanted === undefined
      ? (folders.find(f => f.maySum) ?? (folders.length === 1 ? folders[0] : undefined))
      : folders.find(f => f.file === wanted);
  if (found === undefined) throw badArgument(`请写明“folder”：工作区里一个文件夹的 URI，有 ${folders.length} 个`);
  return found;
}

/** Null where neither parent nor units are named. */
function namedSum({ parent, units }: Readonly<Record<string, unknown>>): Sum | null {
  if (parent === undefined && units === undefined) return null;
  const isUnit = (unit: unknown): unit is Sum['units'][number] => {
    if (typeof unit === 'string') return unit.trim() !== '';
    const { name, files } = (unit ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && typeof files === 'string' && files.trim() !== '';
  };
  if (typeof parent !== 'string' || parent.trim() === '') throw badArgument('“parent”应为汇总年报的路径');
  if (!Array.isArray(units) || units.length === 0 || !units.every(isUnit))
    throw badArgument('“units”应为各单位年报的路径，写在 [ ] 里，也可以写成 { "name": 单位, "files": 路径 }');
  return { parent, units };
}

/** Of the newest year's reports the one that lies highest sums up those of the other offices. */
function meantSum({ reports, maySum }: ReportsFolder): Sum {
  const year = Math.max(...reports.map(r => r.year ?? 0));
  const own = reports.filter(r => r.year === year);
  const depth = (path: string) => path.split('/').length;
  const least = Math.min(...own.map(r => depth(r.path)));
  const [parent, ...others] = own.filter(r => depth(r.path) === least);
  const units = own.filter(r => r.path !== parent?.path && r.organ !== parent?.organ);
  if (!maySum || parent === undefined || others.length > 0 || units.length === 0)
    throw badArgument(`请写明“parent”（汇总的年报）和“units”（各单位的年报）${here(reports.map(r => r.path))}`);
  return {
    parent: parent.path,
    units: units.map(({ path, organ }) => (organ === null ? path : { name: organ, files: path })),
  };
}

/** So many paths are named in a message. */
const MOST_NAMED = 20;

function here(paths: readonly string[]): string {
  if (paths.length === 0) return '；文件夹里没有年报';
  const rest = paths.length > MOST_NAMED ? `等 ${paths.length} 份` : '';
  return `；文件夹里的年报：${paths.slice(0, MOST_NAMED).join('、')}${rest}`;
}
