import { type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REPORTS_REQUEST, type ReportsFolder, type ReportsResult } from '../../server/src/lsp/protocol-workspace.ts';
import { isOfficeFile } from '../../server/src/text/draft-files.ts';
import { t } from './l10n.ts';
import { addToOfficeFile } from './office-file.ts';

type ReportEntry = ReportsFolder['reports'][number];

interface ReportItem extends QuickPickItem {
  readonly report: ReportEntry;
}

/** The folders in which nothing says yet which reports are summed up, though there are reports of several offices. */
export async function foldersToSum(client: BaseLanguageClient): Promise<readonly ReportsFolder[]> {
  const { folders } = await client.sendRequest<ReportsResult>(REPORTS_REQUEST, {});
  return folders.filter(folder => folder.maySum);
}

/** The words on the button that leads to `writeSums`. */
export const offerWords = () => t('选择汇总年报和各单位…');

/** Asks for the report that holds the sums and for the units', and writes them into nianbao.json. Gives false where that was not done. */
export async function writeSums(client: BaseLanguageClient, folder: ReportsFolder): Promise<boolean> {
  const parent = await pickParent(folder);
  if (parent === undefined) return false;
  const units = await pickUnits(folder, parent);
  if (units === undefined || units.length === 0) return false;
  const named = units.map(({ path, organ }) => (organ === null ? path : { name: organ, files: path }));
  return addToOfficeFile(client, folder.file, folder.list, { parent: parent.path, units: named });
}

/** Those that lie highest first: a county's report lies above those of its units. */
async function pickParent({ reports }: ReportsFolder): Promise<ReportEntry | undefined> {
  const depth = ({ path }: ReportEntry) => path.split('/').length;
  const items = reports.toSorted((a, b) => depth(a) - depth(b) || yearOf(b) - yearOf(a)).map(toItem);
  const absent = { label: `$(new-file) ${t('还没有写，汇总时新建')}`, report: undefined };
  const title = t('第 1 步，共 2 步：哪一份是汇总年报？选已有的，汇总时改写其中的数（可以撤销）');
  const chosen = await window.showQuickPick<ReportItem | typeof absent>([...items, absent], { title });
  if (chosen === undefined || chosen.report !== undefined) return chosen?.report;
  const year = Math.max(...reports.map(yearOf));
  const path = await window.showInputBox({
    title: t('汇总年报的文件名'),
    value: t('{0}年政府信息公开工作年度报告.txt', year),
    ignoreFocusOut: true,
    validateInput: name => (isOfficeFile(name.trim()) ? t('汇总年报写成文本，不能用 Word、Excel 文件的名称') : null),
  });
  return path?.trim() ? { path: path.trim(), organ: null, year } : undefined;
}

/** Those of the same year are chosen already. */
async function pickUnits({ reports }: ReportsFolder, parent: ReportEntry): Promise<readonly ReportEntry[] | undefined> {
  const items = reports
    .filter(r => r.path !== parent.path && (parent.organ === null || r.organ !== parent.organ))
    .map(report => ({ ...toItem(report), picked: report.year === parent.year }));
  const title = t('第 2 步，共 2 步：汇总哪些单位的年报？');
  const chosen = await window.showQuickPick(items, { title, canPickMany: true, ignoreFocusOut: true });
  return chosen?.map(item => item.report);
}

function toItem(report: ReportEntry): ReportItem {
  const { path, organ, year } = report;
  const description = year === null ? '' : t('{0} 年度', year);
  return organ === null
    ? { label: path.slice(path.lastIndexOf('/') + 1), description, detail: path, report }
    : { label: organ, description, detail: path, report };
}

function yearOf({ year }: ReportEntry): number {
  return year ?? 0;
}
