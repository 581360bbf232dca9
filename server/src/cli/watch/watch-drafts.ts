import type { Report } from '../../report/model.ts';
import { type CheckRequest, findOut, tellOutcome } from '../check.ts';
import type { FileResult } from '../examine.ts';
import { type Memory, newMemory } from '../memory.ts';
import { type Host, remark } from '../outcome.ts';
import { absolute, isTheFile } from '../paths.ts';
import { printable } from '../printable.ts';
import { watchedPlaces } from './watched-places.ts';
import { newWatchers } from './watchers.ts';

/** What the system says of a program that Ctrl+C ended: 128 and the signal's number. */
export const INTERRUPTED = 130;

/** A terminal from its top again; what was there can still be scrolled to. */
const CLEARED = '\x1b[2J\x1b[H';
/** So many names fit into a line. */
const FEW = 3;

/** What the last round told. */
interface Told {
  readonly results: ReadonlyMap<string, FileResult>;
  /** What was read of each file. */
  readonly reports: ReadonlyMap<string, Report>;
  /** What was said beside the results. */
  readonly remarks: string;
}

/** `nianbao check --watch`: checks, and again whatever changed, until the person ends it. */
export async function watchDrafts(
  request: CheckRequest,
  host: Host,
  complain: (message: string) => void,
): Promise<typeof INTERRUPTED> {
  const watchers = newWatchers(isTheFile(request.output.file, host.cwd), complain);
  const memory = newMemory();
  let isOver = false;
  const over = host.interrupted().then(() => {
    isOver = true;
  });
  const given = [...request.paths, ...(request.settings.file === null ? [] : [request.settings.file])];
  const follow = async (roots: readonly string[]) =>
    watchers.follow(await watchedPlaces([...given, ...roots], memory.paths(), host.cwd));
  const rounds = async () => {
    // Watched before it is read: what is written meanwhile is met in the next round.
    await follow([]);
    let told: Told | null = null;
    while (!isOver) {
      const round = await checkOnce(request, { ...host, memory }, memory);
      await follow(round.roots);
      if (isOver) return;
      told = await tell(request, host, round, told);
      await Promise.race([watchers.changed(), over]);
      // New folders first, or what comes into them would be missed.
      if (!isOver) await follow(round.roots);
    }
  };
  await Promise.race([rounds(), over]);
  watchers.close();
  host.err('已停止。\n');
  return INTERRUPTED;
}

type Round = Awaited<ReturnType<typeof checkOnce>>;

async function checkOnce(request: CheckRequest, host: Host, memory: Memory) {
  const problems: string[] = [];
  let remarks = '';
  const quiet: Host = {
    ...host,
    err: text => {
      remarks += text;
    },
  };
  const complain = (message: string) => {
    problems.push(message);
    remark(quiet, message);
  };
  const { outcome, offices } = await findOut(request, quiet, problems, complain);
  memory.tidy();
  const roots = offices.roots.filter(root => root.office.sums.length > 0).map(root => absolute(root.folder, host.cwd));
  return { outcome, remarks, roots };
}

/** Says what a round found, where that is not what was told before. */
async function tell(request: CheckRequest, host: Host, round: Round, before: Told | null): Promise<Told> {
  const { outcome, remarks } = round;
  const results = new Map(outcome.results.map(result => [result.file, result]));
  const reports = new Map(outcome.drafts.map(({ file, report }) => [file, report]));
  const told = { results, reports, remarks };
  const isAnew = (file: string, result: FileResult) =>
    before?.reports.get(file) !== reports.get(file) || !isSame(before?.results.get(file), result);
  const anew = [...results].filter(([file, result]) => isAnew(file, result)).map(([file]) => file);
  const read = anew.filter(file => before?.reports.get(file) !== reports.get(file));
  const gone = [...(before?.results.keys() ?? [])].filter(file => !results.has(file));
  if (before !== null && anew.length === 0 && gone.length === 0 && remarks === before.remarks) return told;
  // What programs read holds nothing else.
  const say = request.format === 'text' ? host.out : host.err;
  if (before !== null && host.screen.columns !== null) host.out(CLEARED);
  say(`[${new Date().toTimeString().slice(0, 'hh:mm:ss'.length)}] ${whatChanged(before, { anew, read, gone })}\n\n`);
  host.err(remarks);
  await tellOutcome(
    outcome,
    request,
    host,
    message => remark(host, message),
    before === null ? undefined : new Set(anew),
  );
  host.err('等待改动，按 Ctrl+C 结束。\n');
  return told;
}

/** Errors alone are copied out of a result each time. */
function isSame(before: FileResult | undefined, now: FileResult): boolean {
  return before === now || JSON.stringify(before) === JSON.stringify(now);
}

/** Files whose findings are other ones now: `read` are those that changed themselves, the others follow settings or other files. */
interface Changed {
  readonly anew: readonly string[];
  readonly read: readonly string[];
  readonly gone: readonly string[];
}

function whatChanged(before: Told | null, { anew, read, gone }: Changed): string {
  if (before === null) return '开始检查，文件改动后自动重查。';
  const others = anew.filter(file => !read.includes(file));
  const isOfFiles = read.length + gone.length > 0;
  const parts = [
    read.length > 0 ? `重新检查了 ${read.length} 个文件：${listed(read)}` : '',
    // Deleted, or left out by settings that have changed.
    gone.length > 0 ? `不再检查 ${gone.length} 个文件：${listed(gone)}` : '',
    isOfFiles ? '' : '设置或者有关的文件有改动，全部重新检查了',
    others.length > 0
      ? `${isOfFiles ? '另有 ' : ''}${others.length} 个文件的结果变了：${listed(others)}`
      : isOfFiles
        ? ''
        : '各文件的结果相同',
  ];
  return `${parts.filter(part => part !== '').join('；')}。`;
}

function listed(files: readonly string[]): string {
  const names = files.slice(0, FEW).map(printable).join('、');
  return files.length > FEW ? `${names}等` : names;
}
