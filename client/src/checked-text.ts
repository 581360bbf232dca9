import type { CheckWorkspaceResult } from '../../server/src/lsp/protocol-workspace.ts';
import { isOfficeFile, isUnreadDocument, MOST_BYTES } from '../../server/src/text/draft-files.ts';
import { t } from './l10n.ts';
import { bySeverity } from './wording.ts';

/** So many names fit into a message; the output has them all. */
const MOST_NAMES = 5;

/** What 检查全部年报 says when it is done, or 检查年报 of what was `chosen`: a summary, and one line for each file that was not checked. */
export function checkedText(
  { reports, problems, unread }: CheckWorkspaceResult,
  chosen = false,
): {
  summary: string;
  unread: string[];
} {
  const checked = t('检查了 {0} 份年报，{1}。', reports, bySeverity(problems) || t('未发现问题'));
  const none = chosen ? t('所选的文件或文件夹中没有年报。') : t('工作区中没有年报。');
  if (unread.length === 0) return { summary: reports === 0 ? none : checked, unread: [] };
  const names = unread.slice(0, MOST_NAMES).join(t('、'));
  const listed = unread.length > MOST_NAMES ? t('{0} 等', names) : names;
  const left = t('有 {0} 个文件没有检查：{1}。', unread.length, listed);
  return {
    summary: `${reports === 0 ? t('没有检查到年报。') : checked}${left}${reasons(unread)}`,
    unread: unread.map(file => t('没有检查：{0}', file)),
  };
}

/** Why files were not checked, and what helps. */
function reasons(unread: readonly string[]): string {
  const office = unread.some(isOfficeFile)
    ? t('Word、Excel 文件（.docx、.xlsx）没有读出，是因为已损坏、加了密码或者带宏；打开它可以看到原因。')
    : '';
  const others = unread.some(file => isUnreadDocument(file) && !isOfficeFile(file))
    ? t(
        'PDF、WPS、OFD 和旧的 Word、Excel 文件在编辑器里还不能读，请另存为 .docx、.xlsx，或者全选、复制，粘贴到文本文件（.txt）后再检查。',
      )
    : '';
  const texts = unread.every(isUnreadDocument)
    ? ''
    : t('文本文件没有检查，是因为太大（超过 {0} MB）、无法打开，或者内容不是文本。', MOST_BYTES / (1024 * 1024));
  return office + others + texts;
}
