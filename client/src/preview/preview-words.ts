import type { PreviewWords } from '../../preview/messages.ts';
import { t } from '../l10n.ts';

/** What the page calls things, in the language that is chosen now. */
export function previewWords(): PreviewWords {
  return {
    severities: { error: t('错误'), warning: t('警告'), information: t('信息'), hint: t('提示') },
    line: t('第 {0} 行'),
    table: t('表格'),
    copied: t('已复制。'),
    notCopied: t('没有复制成功：请点一下页面，再试一次。'),
  };
}
