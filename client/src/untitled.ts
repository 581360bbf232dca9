import { Disposable, type LogOutputChannel, languages, type Memento, type TextDocument, workspace } from 'vscode';
import { RECOGNISE_REQUEST, type RecogniseParams } from '../../server/src/lsp/protocol.ts';
import { MOST_BYTES, mayBeReport, OWN_LANGUAGE } from '../../server/src/text/draft-files.ts';
import { type LanguageChoice, languageChoice, UNCHOSEN } from './language-choice.ts';
import type { Session } from './session.ts';

/** Typing must rest this long before it is asked whether the text is a report (ms). */
const REST = 100;

/** Addresses of untitled documents whose language their user has chosen: they come back with the window. */
const CHOSEN = 'untitled.chosen';

/**
 * Gives untitled documents the language `nianbao` once their text is a report: VS Code guesses another for such a text, in which nothing
 * would be checked. Files are left alone, and so is a document whose language its user has chosen.
 */
export function followUntitled(session: Session, memory: Memento, output: LogOutputChannel): Disposable {
  const choices = new WeakMap<TextDocument, LanguageChoice>();
  let starting = true;
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  /** Documents whose text the server is being asked about. */
  const asked = new WeakSet<TextDocument>();

  function remember(document: TextDocument, chosen: boolean): void {
    const uri = document.uri.toString();
    const known = memory.get<string[]>(CHOSEN, []);
    if (known.includes(uri) === chosen) return;
    void memory.update(CHOSEN, chosen ? [...known, uri] : known.filter(other => other !== uri));
  }
  /**
   * A document that was there before the extension may have been given its language by a guess meanwhile, and one that its user chose in
   * an earlier window is remembered. An empty one is new, whatever its name was used for.
   */
  function meet(document: TextDocument): LanguageChoice {
    const hasText = document.getText() !== '';
    const isBack = hasText && memory.get<string[]>(CHOSEN, []).includes(document.uri.toString());
    const mayBeGuessed = starting && hasText;
    const guesses = () =>
      workspace.getConfiguration('workbench.editor', document).get<boolean>('languageDetection', true);
    const isFree = !isBack && (document.languageId === UNCHOSEN || mayBeGuessed);
    const choice = languageChoice(document.languageId, isFree, guesses);
    if (mayBeGuessed) choice.edited(Date.now());
    choices.set(document, choice);
    return choice;
  }
  function opened(document: TextDocument): void {
    if (document.uri.scheme !== 'untitled') return;
    const known = choices.get(document);
    const choice = known ?? meet(document);
    known?.changed(document.languageId, Date.now());
    if (!choice.free) remember(document, true);
    consider(document, choice);
  }
  function consider(document: TextDocument, choice: LanguageChoice): void {
    clearTimeout(timers.get(document));
    if (!choice.free || document.languageId === OWN_LANGUAGE) return;
    const ask = () => {
      timers.delete(document);
      // One question at a time: over a long text the server sits longer than typing rests.
      if (asked.has(document)) return consider(document, choice);
      asked.add(document);
      adopt(document, choice)
        .catch((error: unknown) => output.error(String(error)))
        .finally(() => asked.delete(document));
    };
    timers.set(document, setTimeout(ask, REST));
  }
  async function adopt(document: TextDocument, choice: LanguageChoice): Promise<void> {
    const { version } = document;
    const text = document.getText();
    if (text.length > MOST_BYTES || !mayBeReport(text) || session.state === 'failed') return;
    const client = await session.start();
    const params: RecogniseParams = { text };
    const recognised = await client.sendRequest<boolean>(RECOGNISE_REQUEST, params);
    const isAsItWas = choice.free && document.version === version && !document.isClosed;
    if (!recognised || !isAsItWas || document.languageId === OWN_LANGUAGE) return;
    choice.setting(OWN_LANGUAGE, Date.now());
    await languages.setTextDocumentLanguage(document, OWN_LANGUAGE);
  }

  const listeners = [
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const choice = choices.get(document);
      if (choice === undefined || contentChanges.length === 0) return;
      choice.edited(Date.now());
      consider(document, choice);
    }),
    workspace.onDidCloseTextDocument(document => {
      // A change of language is told as an end and a beginning of the same document.
      if (document.uri.scheme !== 'untitled' || workspace.textDocuments.includes(document)) return;
      clearTimeout(timers.get(document));
      timers.delete(document);
      remember(document, false);
    }),
  ];
  workspace.textDocuments.forEach(opened);
  starting = false;
  return Disposable.from(...listeners, new Disposable(() => timers.forEach(clearTimeout)));
}
