import { countsOf } from '../../text/severity-names.ts';
import type { FileResult } from '../examine.ts';
import type { RunOutcome } from '../outcome.ts';
import { shownName } from '../printable.ts';

/** So many names fit into a sentence. */
const FEW = 5;

/** What a run came to, in sentences on one line. */
export function summaryOf(outcome: RunOutcome): string {
  const { results, problems, empty, blank, fixed, dryRun, fixable, unread, excluded } = outcome;
  const reports = results.filter(r => r.recognised);
  const others = results.filter(r => !r.recognised && !blank.includes(r.file));
  const failed = problems.length - empty.length - (excluded > 0 ? 1 : 0);
  const none = results.length === 0 ? '没有检查到年度报告。' : `看了 ${results.length} 个文件，没有检查到年度报告。`;
  const why = reports.length === 0 ? '（没有年报的标题、部分或表格）' : '';
  const sentences = [
    reports.length > 0 ? `检查了 ${reports.length} 份年度报告，${counts(reports, outcome)}。` : none,
    unread.length > 0 ? `${unread.length} 个 WPS、OFD 或旧的 Word、Excel 文件没有检查${listed(unread)}。` : '',
    others.length > 0 ? `${others.length} 个文件不是年度报告${why}，没有检查${listed(others.map(r => r.file))}。` : '',
    blank.length > 0 ? `${blank.length} 个文件是空的${listed(blank)}。` : '',
    fixed.length > 0
      ? `${dryRun ? '将' : '已'}改正 ${fixed.length} 个文件中的 ${fixed.reduce((n, f) => n + f.mended.length, 0)} 处。`
      : '',
    fixable !== null && fixable > 0 ? `有 ${fixable} 处可以用 check --fix 直接改正。` : '',
    empty.length > 0 ? `${empty.length} 个文件夹或通配符里没有可检查的文件${listed(empty)}。` : '',
    excluded > 0 ? `找到的 ${excluded} 个文件都排除在外。` : '',
    failed > 0 ? `${failed} 处无法读取、写回，或者设置写错了，见上面的说明。` : '',
  ];
  return sentences.join('');
}

/** What is said of files that were named and are no reports; null where there are none. */
export function passedOver(files: readonly string[]): string | null {
  return files.length === 0 ? null : `${fewNamed(files)}：不是年度报告，没有检查`;
}

/** Names of files, `甲.txt、乙.txt`; of many the first and how many there are. */
export function fewNamed(files: readonly string[]): string {
  const more = files.length > FEW ? ` 等 ${files.length} 个文件` : '';
  return files.slice(0, FEW).map(shownName).join('、') + more;
}

/** Names of files that were passed over: all where they are few, else those that say report. */
function listed(files: readonly string[]): string {
  const likely = files.length <= FEW ? files : files.filter(file => /年报|年度报告/.test(file));
  return likely.length > 0 ? `：${likely.map(shownName).join('、')}` : '';
}

function counts(reports: readonly FileResult[], outcome: RunOutcome): string {
  const found = countsOf(reports.flatMap(r => r.findings));
  return found === '' ? nothingFound(outcome) : `发现${found}`;
}

/** What is said where no finding is told: there may be others than errors. */
export function nothingFound({ quiet }: RunOutcome): string {
  return quiet ? '没有“错误”级别的问题' : '没有发现问题';
}
