import ENGLISH from '../../l10n/bundle.l10n.en.json';

export type Language = 'zh' | 'en';
export type Argument = string | number;

/** Puts the arguments in the places `{0}`, `{1}` … of a message. */
export function withArguments(message: string, args: readonly Argument[]): string {
  return message.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}

let table: Readonly<Record<string, string>> = {};

/**
 * Says in which language the extension speaks. Not left to vscode.l10n: VS Code loads no bundle when its display language
 * is English, and in offices without the language pack that is the display language of Chinese readers. So Chinese is
 * the rule and English the user's choice (`nianbao.language`).
 */
export function useLanguage(language: Language): void {
  table = language === 'en' ? ENGLISH : {};
}

/** The text users see for a Chinese source message; every source message has its English in l10n/bundle.l10n.en.json. */
export function t(message: string, ...args: Argument[]): string {
  return withArguments(table[message] ?? message, args);
}
