import picomatch from 'picomatch';

/** Which reports are summed into which, as nianbao.json at the workspace's root says. */
export interface Sum {
  /** Glob or path of the report that holds the sums. */
  readonly parent: string;
  readonly units: readonly { readonly name: string; readonly files: string }[];
}

export interface SumsFile {
  readonly sums: readonly Sum[];
  /** What is wrong with the file, in Chinese; the rest of it still counts. */
  readonly problems: readonly string[];
}

export const SUMS_FILE = 'nianbao.json';
const NONE: SumsFile = { sums: [], problems: [] };

/** Reads nianbao.json. Never throws: what is wrong becomes a problem, and what is right is kept. */
export function readSums(text: string): SumsFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      ...NONE,
      problems: [`${SUMS_FILE} 不是正确的 JSON：${error instanceof Error ? error.message : String(error)}`],
    };
  }
  if (!isRecord(value) || !Array.isArray(value['sums']))
    return { ...NONE, problems: [`${SUMS_FILE} 缺“sums”，应为一个列表`] };
  const problems: string[] = [];
  const sums = value['sums'].flatMap((item: unknown, i): Sum[] => {
    const sum = readSum(item);
    if (!sum) problems.push(`${SUMS_FILE} 第 ${i + 1} 项写法不对：应有“parent”（汇总的年报）和“units”（各单位的年报）`);
    return sum ? [sum] : [];
  });
  return { sums, problems };
}

function readSum(item: unknown): Sum | null {
  if (!isRecord(item) || typeof item['parent'] !== 'string' || !Array.isArray(item['units'])) return null;
  const units = item['units'].map(readUnit);
  return units.every(u => u !== null) ? { parent: item['parent'], units } : null;
}

function readUnit(item: unknown): Sum['units'][number] | null {
  if (typeof item === 'string') return { name: item, files: item };
  if (!isRecord(item) || typeof item['files'] !== 'string') return null;
  return { name: typeof item['name'] === 'string' ? item['name'] : item['files'], files: item['files'] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const matchers = new Map<string, (path: string) => boolean>();
const MOST_MATCHERS = 500;

/** Tells whether a path below the root matches a glob; `./` at its start means nothing. */
export function matcher(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known) return known;
  if (matchers.size >= MOST_MATCHERS) matchers.clear();
  const matches = picomatch(glob.replace(/^\.\//, '').normalize('NFC'), { dot: true });
  const fresh = (path: string) => matches(path.normalize('NFC'));
  matchers.set(glob, fresh);
  return fresh;
}
