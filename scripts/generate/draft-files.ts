import { DOCS_SCHEME, EXAMPLE_SCHEME } from '../../client/src/own-schemes.ts';
import {
  DRAFT_LANGUAGES,
  OFFICE_ENDINGS,
  OWN_ENDINGS,
  OWN_LANGUAGE,
  REPORT_NAMES,
  WORD_REPORT_NAMES,
} from '../../server/src/text/draft-files.ts';
import { WORD_SCHEME } from '../../server/src/text/word-address.ts';

/** In `when` clauses of menus: the languages in which a document may be a draft. */
const LANGUAGES_CLAUSE = /editorLangId =~ \/\^\([^)]*\)\$\//g;

interface Manifest {
  activationEvents: string[];
  contributes: {
    languages: { id: string; extensions: string[]; filenamePatterns: string[] }[];
    customEditors: { viewType: string; selector: { filenamePattern: string }[] }[];
    menus: Record<string, { when?: string }[]>;
  };
}

/**
 * Writes into the parsed package.json what server/src/text/draft-files.ts says of drafts: which languages wake the extension and have its
 * commands in the editor's menu, and which names of files make a file a document of the own language. Throws when a part has no place.
 */
export function putDraftFiles(manifest: Manifest): void {
  // From the start, to see who chooses the language of a new file; the languages wake it sooner, and so do Word files' texts, its own pages
  // and its example that were open when the window was closed. The server starts with the first report.
  manifest.activationEvents = [
    'onStartupFinished',
    ...[WORD_SCHEME, DOCS_SCHEME, EXAMPLE_SCHEME].map(scheme => `onFileSystem:${scheme}`),
    ...DRAFT_LANGUAGES.map(language => `onLanguage:${language}`),
  ];
  const { languages = [], menus = {} } = manifest.contributes ?? {};
  const own = languages.find(language => language.id === OWN_LANGUAGE);
  if (!own) throw new Error(`package.json 中没有语言 ${OWN_LANGUAGE}`);
  own.extensions = [...OWN_ENDINGS];
  // A Word or Excel file itself is no text; under this name an editor has the text of one.
  own.filenamePatterns = [...REPORT_NAMES, ...OFFICE_ENDINGS.map(ending => `*${ending}`)];
  const named = (...patterns: readonly string[]) => patterns.map(filenamePattern => ({ filenamePattern }));
  editorOf(manifest, 'nianbao.word').selector = named(...WORD_REPORT_NAMES);
  // With a scheme before it a pattern is held against the whole address: a Word file itself is no text that a form could be of.
  editorOf(manifest, 'nianbao.form').selector = named(
    ...OWN_ENDINGS.map(ending => `*${ending}`),
    ...REPORT_NAMES,
    ...OFFICE_ENDINGS.map(ending => `${WORD_SCHEME}:/**/*${ending}`),
  );
  let written = 0;
  for (const item of Object.values(menus).flat()) {
    const when = item.when?.replace(LANGUAGES_CLAUSE, () => {
      written++;
      return `editorLangId =~ /^(${DRAFT_LANGUAGES.join('|')})$/`;
    });
    if (when !== undefined) item.when = when;
  }
  if (written === 0) throw new Error('package.json 的菜单中没有 editorLangId =~ /^(…)$/');
}

function editorOf({ contributes }: Manifest, viewType: string): { selector: { filenamePattern: string }[] } {
  const editor = (contributes.customEditors ?? []).find(candidate => candidate.viewType === viewType);
  if (!editor) throw new Error(`package.json 中没有编辑器 ${viewType}（customEditors）`);
  return editor;
}
