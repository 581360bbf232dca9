import type { IndexedReport } from './report-index.ts';

/** A folder named after an area: reports of offices with one name in two such areas are of two offices. */
const AREA = /^[\u4e00-\u9fff]{1,14}[省市州盟县旗区]$/;

/** Folders whose names only end like one. */
const NO_AREA =
  /^(?:各|本|全|乡镇|市县|区县|县区|县市)|(?:工作|归档|存档|草稿|暂存|缓存|共享|公共|公用|历史|送审|审核|备份|资料|文件|下载)区$/;

/** The folders that a report lies in, outermost first. */
function foldersOf({ root, path }: IndexedReport): string[] {
  return `${decoded(root)}/${path}`.split('/').slice(0, -1);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The areas that a report's folders are named after, outermost first: `松岭县2025年/乡镇` → `松岭县`. */
export function areasOf(entry: IndexedReport): string[] {
  return foldersOf(entry)
    .map(name => name.replace(/\d{4}年?度?/g, '').trim())
    .filter(name => AREA.test(name) && !NO_AREA.test(name));
}

/** True when the folders say that the two lie in different areas. */
export function areApart(a: IndexedReport, b: IndexedReport): boolean {
  const [own, other] = [areasOf(a), areasOf(b)];
  return own.some((area, i) => other[i] !== undefined && other[i] !== area);
}

/** How many folders two reports share, from the outermost on. */
export function nearness(a: IndexedReport, b: IndexedReport): number {
  const [own, other] = [foldersOf(a), foldersOf(b)];
  let i = 0;
  while (i < own.length && own[i] === other[i]) i++;
  return i;
}
