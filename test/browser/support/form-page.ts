import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type FromPage, type ToPage, versioned } from '../../../client/form/messages.ts';
import { openBrowser } from '../../../scripts/vscode/browser.mjs';
import { repo } from '../../../scripts/vscode/install.mjs';
import type { FormView } from '../../../server/src/service/form-view/form-view.ts';

export type Theme = 'light' | 'dark' | 'highContrast';

/** What VS Code's themes of these kinds give a webview, as far as the page asks for it. */
const THEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    focusBorder: '#005fb8',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    errorForeground: '#f85149',
    'editorWarning-foreground': '#bf8803',
    'editorInfo-foreground': '#1a85ff',
    'textLink-foreground': '#005fb8',
  },
  dark: {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    focusBorder: '#0078d4',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    descriptionForeground: '#9d9d9d',
    errorForeground: '#f85149',
    'editorWarning-foreground': '#cca700',
    'editorInfo-foreground': '#3794ff',
    'textLink-foreground': '#4daafc',
    'input-background': '#313131',
  },
  highContrast: {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    focusBorder: '#f38518',
    contrastBorder: '#6fc3df',
    'button-background': '#000000',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#000000',
    'button-secondaryForeground': '#ffffff',
    descriptionForeground: '#ffffff',
    errorForeground: '#f48771',
    'editorWarning-foreground': '#ffd370',
    'textLink-foreground': '#21a6ff',
  },
};

const ORIGIN = 'https://form.test';
const STUB =
  'window.acquireVsCodeApi = () => ({ postMessage: m => window.posted(m), getState: () => {}, setState() {} });';

/** The page of the form in a plain browser, with the test in the extension's place. */
export interface FormPage {
  readonly page: Page;
  /** What the page has said, without its version. */
  readonly sent: FromPage[];
  send(message: ToPage): Promise<void>;
  show(view: FormView | null, readonly?: string | null): Promise<void>;
  /** Loads it anew. `answer` is told each message. */
  load(theme: Theme, answer?: (message: FromPage) => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built page (dist/form.js, dist/form.css) under the policy that the extension gives it. */
export async function openFormPage(): Promise<FormPage> {
  const { page, close } = await openBrowser({ width: 1280, height: 900 });
  const sent: FromPage[] = [];
  let theme: Theme = 'light';
  let told: (message: FromPage) => void = () => {};
  const files: Record<string, () => [type: string, body: string]> = {
    '/': () => ['text/html', documentOf(theme)],
    '/theme.css': () => ['text/css', themeCss(theme)],
    '/stub.js': () => ['text/javascript', STUB],
    '/form.js': () => ['text/javascript', readFileSync(path.join(repo, 'dist/form.js'), 'utf8')],
    '/form.css': () => ['text/css', readFileSync(path.join(repo, 'dist/form.css'), 'utf8')],
  };
  await page.route(`${ORIGIN}/**`, route => {
    const file = files[new URL(route.request().url()).pathname];
    if (file === undefined) return route.fulfill({ status: 404 });
    const [type, body] = file();
    return route.fulfill({ contentType: `${type}; charset=utf-8`, body });
  });
  await page.exposeFunction('posted', ({ v: _, ...message }: FromPage & { v: number }) => {
    sent.push(message as FromPage);
    told(message as FromPage);
  });
  const send = async (message: ToPage) => {
    await page.evaluate(data => window.postMessage(data, '*'), versioned(message));
  };
  return {
    page,
    sent,
    send,
    close,
    show: (view, readonly = null) => send({ type: 'view', version: 1, view, readonly }),
    async load(which, answer = () => {}) {
      theme = which;
      told = answer;
      sent.length = 0;
      await page.goto(`${ORIGIN}/`);
    },
  };
}

function documentOf(theme: Theme): string {
  const policy = `default-src 'none'; style-src ${ORIGIN}; script-src 'nonce-x'`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报表单</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/form.css"><script nonce="x" src="/stub.js"></script></head>
<body data-language="zh" class="${theme === 'highContrast' ? 'vscode-high-contrast' : `vscode-${theme}`}"><main id="form"></main>
<script nonce="x" src="/form.js"></script></body></html>`;
}

function themeCss(theme: Theme): string {
  const values = Object.entries(THEMES[theme]).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { ${values.join(' ')} --vscode-font-size: 13px; }`;
}
