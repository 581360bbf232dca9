import { t } from '../src/l10n.ts';

/** Why an entry can't be taken, in the reader's language: `readEntry` says it in Chinese. */
export function reasonWords(reason: string): string {
  switch (reason) {
    case '不能填负数':
      return t('不能填负数');
    case '万元最多填 6 位小数':
      return t('万元最多填 6 位小数');
    case '件数只能填整数':
      return t('件数只能填整数');
    case '位数太多，请核对':
      return t('位数太多，请核对');
    case '只能填数字，没有发生的填 0':
      return t('只能填数字，没有发生的填 0');
    default:
      return reason;
  }
}
