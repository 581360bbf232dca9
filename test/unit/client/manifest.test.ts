import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { DRAFT_LANGUAGES, isNamedReport, OWN_LANGUAGE } from '../../../server/src/text/draft-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

const manifest = json('package.json');
const { contributes } = manifest;
const chinese: Record<string, string> = json('package.nls.json');
const english: Record<string, string> = json('package.nls.en.json');
const sources = globSync('client/src/**/*.ts', { cwd: ROOT }).map(read);

/** All strings in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function all(pattern: RegExp, texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(text => [...text.matchAll(pattern)].map(match => match[1]!)))].sort();
}

const contributedCommands: string[] = contributes.commands.map((c: { command: string }) => c.command).sort();

describe('commands', () => {
  test('those contributed are those registered', () => {
    expect(all(/registerCommand\(\s*'([^']+)'/g, sources)).toEqual(contributedCommands);
  });

  test('menus and links name commands that exist', () => {
    const inMenus = Object.values<{ command: string }[]>(contributes.menus).flatMap(items => items.map(i => i.command));
    const linked = all(/\(command:(nianbao\.[\w.]+)/g, [...Object.values(chinese), ...Object.values(english)]);
    const known = [...contributedCommands, 'nianbao.outline.focus'];
    expect([...inMenus, ...linked].filter(command => !known.includes(command))).toEqual([]);
    expect(linked).toContain('nianbao.recalculate');
  });

  test('commands that the code runs itself exist', () => {
    const run = all(/(?:executeCommand\(|command: )'(nianbao\.[^']+)'/g, sources);
    expect(run.filter(command => !contributedCommands.includes(command))).toEqual([]);
    expect(run.length).toBeGreaterThan(0);
  });
});

describe('words of the manifest', () => {
  const keys = all(/^%([^%]+)%$/g, strings(manifest));

  test('each key has Chinese and English, and none is left over', () => {
    expect(Object.keys(chinese).sort()).toEqual(keys);
    expect(Object.keys(english).sort()).toEqual(keys);
  });

  test('names stay readable in Chinese where VS Code is set to English', () => {
    const names = keys.filter(key => /^(command|view)\.|^walkthrough\..*title$|^displayName$/.test(key));
    expect(names.filter(key => !english[key]!.startsWith(chinese[key]!))).toEqual([]);
    expect(names).toContain('command.recalculate');
  });

  test('settings are explained in both languages there', () => {
    const words = keys.filter(key => /^config\.\w+$/.test(key));
    expect(words.filter(key => !english[key]!.endsWith(`\n\n${chinese[key]}`))).toEqual([]);
    expect(words.length).toBe(10);
  });

  test('the commands and the view have the names that the handbook uses', () => {
    const titles = ['recalculate', 'insertTable', 'restartServer', 'showOutput'].map(k => chinese[`command.${k}`]);
    expect(titles).toEqual(['重算全部合计', '插入表格', '重启语言服务', '显示输出']);
    expect(chinese['view.outline']).toBe('年报大纲');
  });

  test('no step of the walkthrough has backticks, which VS Code shows there as they are', () => {
    const steps = (texts: Record<string, string>) =>
      Object.entries(texts).filter(([k]) => k.startsWith('walkthrough.'));
    expect([...steps(chinese), ...steps(english)].filter(([, text]) => text.includes('`'))).toEqual([]);
  });

  test('the same links in both languages', () => {
    const links = (text: string) => [...text.matchAll(/\((command:[^)]+)\)/g)].map(match => match[1]);
    for (const key of keys) expect(links(english[key]!), key).toEqual(links(chinese[key]!));
  });
});

describe('files and settings', () => {
  test('files that the manifest names are there', () => {
    const steps = contributes.walkthroughs.flatMap((w: { steps: { media: { markdown: string } }[] }) => w.steps);
    const files: string[] = [manifest.icon, ...steps.map((s: { media: { markdown: string } }) => s.media.markdown)];
    expect(files.filter(file => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  test('every step of the walkthrough can be completed', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const step of steps) expect(step.completionEvents.length, step.id).toBeGreaterThan(0);
    }
  });

  test('settings that the code reads or links to exist', () => {
    const known = Object.keys(contributes.configuration.properties);
    const linked = all(/openSettings\?%22(nianbao[\w.]+)%22/g, Object.values(chinese));
    const completed = all(/^onSettingChanged:(.+)$/g, strings(contributes.walkthroughs));
    const read = all(/affectsConfiguration\('([^']+)'\)/g, sources);
    expect([...linked, ...completed, ...read].filter(setting => !known.includes(setting))).toEqual([]);
  });

  test('a setting that names a file is not taken from an untrusted workspace', () => {
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toContain('nianbao.regulationFile');
  });

  test('a new report stands under New File and in the palette', () => {
    expect(contributes.menus['file/newFile']).toEqual([{ command: 'nianbao.newReport', group: 'file' }]);
    const hidden = contributes.menus.commandPalette.map(({ command }: { command: string }) => command);
    expect(hidden).not.toContain('nianbao.newReport');
  });

  test('修正全部格式问题 stands in the palette wherever a report is open', () => {
    expect(contributes.menus.commandPalette.find((c: { command: string }) => c.command === 'nianbao.fixAll')).toEqual({
      command: 'nianbao.fixAll',
      when: 'nianbao.report || editorLangId == nianbao',
    });
    expect(chinese['command.fixAll']).toBe('修正全部格式问题');
  });

  test('the view 年报大纲 is there once a report has been seen', () => {
    const [view] = contributes.views.explorer;
    expect([view.id, view.when]).toEqual(['nianbao.outline', 'nianbao.reportSeen']);
    expect(sources.some(source => source.includes("'nianbao.reportSeen'"))).toBe(true);
  });

  test('a report is wrapped, and no character of Chinese prose is boxed as unusual', () => {
    const own = contributes.configurationDefaults['[nianbao]'];
    expect(own['editor.wordWrap']).toBe('on');
    for (const kind of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      expect(own[`editor.unicodeHighlight.${kind}`], kind).toBe(false);
    }
  });

  test('the languages that the client attends to wake the extension, and its menu', () => {
    const languages = DRAFT_LANGUAGES.map(language => `onLanguage:${language}`);
    expect(manifest.activationEvents).toEqual(['onStartupFinished', ...languages]);
    const menu: { when: string }[] = contributes.menus['editor/context'];
    const clauses = menu.map(({ when }) => /editorLangId =~ \/\^\(([^)]*)\)/.exec(when)?.[1]?.split('|'));
    expect(clauses).toEqual(menu.map(() => DRAFT_LANGUAGES));
  });

  test('files that VS Code opens as reports are those that are reports by their names', () => {
    const own = contributes.languages.find((language: { id: string }) => language.id === OWN_LANGUAGE);
    const names: string[] = [...own.extensions.map((ending: string) => `年报${ending}`), ...own.filenamePatterns];
    expect(names.length).toBeGreaterThan(2);
    // The text of a Word or Excel file has its name: which Word files become one by themselves the editor's names say.
    expect(names.splice(names.indexOf('*.docx'))).toEqual(['*.docx', '*.xlsx']);
    const [word] = contributes.customEditors;
    for (const { filenamePattern } of word.selector) names.push(filenamePattern.replace(/\.docx$/, '.txt'));
    for (const name of names) expect(isNamedReport(`/各镇/${name.replaceAll('*', '青禾镇2025年')}`), name).toBe(true);
  });
});
