import type { FrameLocator, Locator, Page } from 'playwright-core';
import { runCommand } from '../../../scripts/vscode/workbench.mjs';

/** The form of the open draft, once it shows its tables. */
export async function openForm(page: Page): Promise<FrameLocator> {
  await runCommand(page, '打开填报表单');
  const form = page.frameLocator('iframe.webview.ready >> nth=0').frameLocator('iframe#active-frame');
  await form.locator('[role=gridcell]').first().waitFor();
  return form;
}

/** A cell of the form by its keys: `applications/new/total`. */
export function cellIn(form: FrameLocator, key: string): Locator {
  return form.locator(`[data-cell="${key}"]`);
}

/** Goes to a cell with the mouse; what is typed next replaces what it holds. */
export async function goToCell(form: FrameLocator, key: string): Promise<void> {
  await cellIn(form, key).click();
  await cellIn(form, key).locator('input.figure').waitFor();
}

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
