import type { FrameLocator, Page } from 'playwright-core';

/** Waits until what was typed is in the draft, and not on its way there. */
export async function written(form: FrameLocator): Promise<void> {
  await form.locator('.cell.pending').first().waitFor({ state: 'detached' });
}

/** Puts a block on the clipboard as Excel does, and pastes it into the form. */
export async function pasteBlock(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const cells = rows.map(row => `<tr>${row.map(text => `<td x:num>${text}</td>`).join('')}</tr>`).join('\n');
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->${cells}<!--EndFragment--></table></body></html>`;
  const plain = rows.map(row => `${row.join('\t')}\r\n`).join('');
  await page.evaluate(
    async ([asHtml, asText]) => {
      const item = {
        'text/html': new Blob([asHtml!], { type: 'text/html' }),
        'text/plain': new Blob([asText!], { type: 'text/plain' }),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    },
    [html, plain],
  );
  await page.keyboard.press('Control+v');
}
