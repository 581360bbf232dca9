import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import {
  DRAFT_ENDINGS,
  DRAFT_LANGUAGES,
  EXCEL_ENDING,
  isNamedReport,
  OWN_ENDINGS,
  OWN_LANGUAGE,
  REPORT_NAMES,
  WORD_ENDING,
} from '../../../server/src/text/draft-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

const manifest = json('package.json');
const { contributes } = manifest;
/** What VS Code takes for a display language that has no file of its own, and searches the palette for beside a translated title. */
const fallback: Record<string, string> = json('package.nls.json');
const translated: Record<string, string> = json('package.nls.zh.json');
const chinese: Record<string, string> = { ...fallback, ...translated };
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
/** Commands that can always do what they say, or ask for what they need. */
const ALWAYS = [
  'nianbao.checkWorkspace',
  'nianbao.newReport',
  'nianbao.openExample',
  'nianbao.openRule',
  'nianbao.openWalkthrough',
  'nianbao.openWord',
  'nianbao.restartServer',
  'nianbao.showOutput',
];

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

  test('the palette offers what can work: each has its condition, but for those that always do', () => {
    const palette: { command: string; when: string }[] = contributes.menus.commandPalette;
    expect([...palette.map(item => item.command), ...ALWAYS].sort()).toEqual(contributedCommands);
    // Without a file from the Explorer there is nothing to check or to open.
    const hidden = palette.filter(item => item.when === 'false').map(item => item.command);
    expect(hidden.sort()).toEqual(['nianbao.checkReports', 'nianbao.openInForm']);
    const changing = ['nianbao.recalculate', 'nianbao.fixAll', 'nianbao.insertTable', 'nianbao.pasteTable'];
    for (const { command, when } of palette)
      expect(when.includes('!editorReadonly'), command).toBe(changing.includes(command));
    // The keys of an editor are not known above the outline.
    for (const { command, when } of contributes.menus['view/title'] as typeof palette)
      expect(when.includes('!activeEditorIsReadonly'), command).toBe(changing.includes(command));
  });

  test('the palette finds each by 年报, by nianbao and by English words, in Chinese and in English', () => {
    for (const words of [fallback, english]) expect(words.category).toBe('年报 nianbao');
    expect(chinese.category).toBe('年报');
    for (const { title } of contributes.commands) {
      const key = title.slice(1, -1);
      expect(fallback[key], key).toBe(english[key]);
      expect(english[key], key).toMatch(/ \([A-Z][\w ,’-]+\)$/);
      expect(fallback[key]!.startsWith(chinese[key]!), key).toBe(true);
    }
  });

  test('the title, what it is and its keywords are in both languages', () => {
    for (const key of ['displayName', 'description']) {
      expect(chinese[key], key).toMatch(/^[一-鿿]/);
      for (const words of [fallback, english]) expect(words[key], key).toMatch(/[A-Za-z]{5}/);
    }
    const keywords: string[] = manifest.keywords;
    expect(keywords).toEqual(expect.arrayContaining(['年报', '政府信息公开', 'nianbao', 'annual report']));
  });

  test('the Explorer offers to check reports and folders, and to open reports in the form', () => {
    const whenOf = (command: string): string =>
      contributes.menus['explorer/context'].find((item: { command: string }) => item.command === command).when;
    const [check, form] = [whenOf('nianbao.checkReports'), whenOf('nianbao.openInForm')];
    expect(check).toBe(`explorerResourceIsFolder || ${form}`);
    const [whole, text] = [...form.matchAll(/resourceExtname =~ \/(.+?)\/i/g)].map(match => new RegExp(match[1]!, 'i'));
    const named = new RegExp(/resourceFilename =~ \/(.+?)\/i/.exec(form)![1]!, 'i');
    const endings = [...OWN_ENDINGS, ...DRAFT_ENDINGS, WORD_ENDING, EXCEL_ENDING];
    expect(endings.filter(ending => !whole!.test(ending) && !text!.test(ending))).toEqual([]);
    for (const name of REPORT_NAMES) expect(named.test(name), name).toBe(true);
    expect([whole!.test('.pdf'), text!.test('.json'), named.test('说明.md')]).toEqual([false, false, false]);
  });

  test('重算 has a button above the editor and a key', () => {
    const title: { command: string }[] = contributes.menus['editor/title'];
    expect(title.map(item => item.command)).toEqual(['nianbao.recalculate', 'nianbao.openForm', 'nianbao.preview']);
    expect(contributes.keybindings).toEqual([
      {
        command: 'nianbao.recalculate',
        key: 'ctrl+alt+=',
        mac: 'cmd+alt+=',
        when: 'nianbao.report && !editorReadonly',
      },
    ]);
    for (const words of [chinese, english])
      expect(words['walkthrough.recalculate.description']).toContain('Ctrl+Alt+=');
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
    expect(Object.keys(fallback).sort()).toEqual(keys);
    expect(Object.keys(translated).sort()).toEqual(
      keys.filter(key => /^(?:displayName|description|category|command\..+)$/.test(key)),
    );
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
    const own = contributes.languages.find((language: { id: string }) => language.id === OWN_LANGUAGE);
    const media: string[] = steps.map((s: { media: { markdown: string } }) => s.media.markdown);
    const files: string[] = [manifest.icon, own.icon.light, own.icon.dark, ...media];
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
      when: '(nianbao.report || editorLangId == nianbao) && !editorReadonly',
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
    const schemes = ['word', 'docs', 'example'].map(name => `onFileSystem:nianbao-${name}`);
    expect(manifest.activationEvents).toEqual(['onStartupFinished', ...schemes, ...languages]);
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
