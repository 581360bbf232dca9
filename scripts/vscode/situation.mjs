// @ts-check
// What stands in VS Code's window, for the error of a step that waited in vain: by it alone one can tell why nothing came.

/** @typedef {import('playwright-core').Page} Page */

/**
 * What is in focus, where the cursor is, and the messages and lists in sight, in a few lines.
 * @param {Page} page
 * @returns {Promise<string>}
 */
export function situation(page) {
  return page.evaluate(() => {
    const shown = (/** @type {Element} */ element) => element.getClientRects().length > 0;
    const texts = (/** @type {string} */ selector) =>
      [...document.querySelectorAll(selector)].filter(shown).map(element => element.textContent?.trim() ?? '');
    const focus = document.activeElement;
    const where = focus?.closest('.part, .quick-input-widget, .action-widget, .monaco-dialog-box');
    const lines = {
      'in focus': [`${focus?.tagName} ${focus?.getAttribute('aria-label') ?? ''} in ${where?.className}`],
      'the window has the focus': [String(document.hasFocus())],
      'the editor in front': texts('.tab.active'),
      cursor: texts('.statusbar-item[id="status.editor.selection"]'),
      problems: texts('.statusbar-item[id="status.problems"]'),
      'said over the text': texts('.monaco-editor-overlaymessage'),
      'asked for': texts('.quick-input-widget'),
      'lists of actions': texts('.action-widget .monaco-list-row'),
      messages: texts('.notifications-toasts .notification-list-item, .monaco-dialog-box'),
    };
    return Object.entries(lines)
      .map(([what, found]) => `  ${what}: ${found.join(' | ') || '—'}`)
      .join('\n');
  });
}
