import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/vscode/browser.mjs';
import { openQuickFixes } from '../../scripts/vscode/quick-fixes.mjs';
import { situation } from '../../scripts/vscode/situation.mjs';

/**
 * Stands in for the editor of a busy VS Code, whose answers take three seconds: keys that are pressed again give up what was asked before, and what is
 * given up is said to be none, at once.
 */
const BUSY = `
<div class="part editor"><div class="editor-group-container active"><div class="monaco-editor focused"><textarea aria-label="草稿"></textarea></div></div></div>
<script>{
  document.querySelector('textarea').focus();
  const put = (kind, words) => document.body.insertAdjacentHTML('beforeend', '<div class="' + kind + '"><div class="monaco-list-row action">' + words + '</div></div>');
  let asked;
  addEventListener('keydown', ({ key, ctrlKey }) => {
    if (key === 'Escape') for (const shown of document.querySelectorAll('.monaco-editor-overlaymessage')) shown.remove();
    if (key !== '.' || !ctrlKey) return;
    if (asked) put('monaco-editor-overlaymessage', 'none');
    clearTimeout(asked);
    asked = setTimeout(() => put('action-widget', '改为 46'), 3000);
  });
}</script>`;

describe('quick fixes of a busy window', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('come although VS Code says that there are none of keys that it gave up', async () => {
    const { page } = browser;
    await page.setContent(BUSY);
    await page.keyboard.press('Control+.');
    const rows = await openQuickFixes(page);
    expect(await rows.allTextContents()).toEqual(['改为 46']);
  });

  test('what stands in the window is told', async () => {
    const { page } = browser;
    await page.setContent(BUSY);
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+.');
    const told = await situation(page);
    expect(told).toContain('in focus: TEXTAREA 草稿 in part editor');
    expect(told).toContain('said over the text: none');
    expect(told).toContain('cursor: —');
  });
});
