// @ts-check
// The form of a draft in VS Code's window, as functions over a playwright page.
import { commandReady, runCommand } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').FrameLocator} FrameLocator */

/**
 * Opens the form of the draft in the editor, once the extension knows the draft, and waits until it shows its tables.
 * @param {Page} page
 */
export async function openForm(page) {
  await commandReady(page, '打开填报表单');
  await runCommand(page, '打开填报表单');
  const form = formFrame(page, 0);
  await form.locator('[role=gridcell]').first().waitFor();
  return form;
}

/**
 * @param {Page} page
 * @param {number} which of the pages that are open, from 0
 */
export function formFrame(page, which) {
  return page.frameLocator(`iframe.webview.ready >> nth=${which}`).frameLocator('iframe#active-frame');
}

/**
 * A cell by its keys.
 * @param {FrameLocator} form
 * @param {string} key `applications/new/total`
 */
export function cellIn(form, key) {
  return form.locator(`[data-cell="${key}"]`);
}

/**
 * Goes to a cell with the mouse; what is typed next replaces what it holds.
 * @param {FrameLocator} form
 * @param {string} key
 */
export async function goToCell(form, key) {
  await cellIn(form, key).click();
  await cellIn(form, key).locator('input.figure').waitFor();
}
