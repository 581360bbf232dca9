import type { CopyForm } from './messages.ts';
import { tablesAsText } from './tables-as-text.ts';

/**
 * Puts HTML on the clipboard; false where the page may not, or there is none. `html` may come later: the clipboard must be asked for right after a click.
 */
export async function copyHtml(html: Promise<string>, form: CopyForm): Promise<boolean> {
  const blob = async (type: string, make: (html: string) => string) => {
    const text = await html;
    // Nothing must not take the place of what is there.
    if (text === '') throw new Error('nothing to copy');
    return new Blob([make(text)], { type });
  };
  const plain = (text: string) => (form === 'tables' ? tablesAsText(text) : text);
  try {
    const item = { 'text/html': blob('text/html', text => text), 'text/plain': blob('text/plain', plain) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    // Not in every window, and not over plain http.
    const text = await html;
    return text !== '' && copyByEvent(text, plain(text));
  }
}

function copyByEvent(html: string, plain: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isCopied;
}
