/** What stands behind the variables and in the tab stops when a snippet is put into a text. */
export interface SnippetValues {
  /** `CURRENT_YEAR` → `2026`; a variable not named here is empty, or its default. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the writer types over a tab stop's default text; left out, the default stays. */
  readonly answer?: (standard: string, stop: number) => string;
}

interface Reader {
  readonly text: string;
  at: number;
}

/**
 * Expands the part of VS Code's snippet grammar that snippets/ uses: `$1`, `${1:default}` (nested), `${1|a,b|}`, `$0`,
 * `${VAR}`, `${VAR:default}`, `${VAR/regexp/format/options}` and escapes. A mirrored stop takes the text of the stop
 * that has a default.
 * @throws Error on a placeholder that is not closed
 */
export function expandSnippet(body: string, filling: SnippetValues): string {
  const stops = new Map<number, string>();
  const resolve = (text: string): string =>
    text.replace(/\uE010(\d+)\uE011/g, (_, number: string) => resolve(stops.get(Number(number)) ?? ''));
  return resolve(readUntil({ text: body, at: 0 }, '', filling, stops));
}

function readUntil(reader: Reader, end: string, filling: SnippetValues, stops: Map<number, string>): string {
  let out = '';
  while (reader.at < reader.text.length) {
    const rest = reader.text.slice(reader.at);
    if (end !== '' && rest.startsWith(end)) {
      reader.at += end.length;
      return out;
    }
    const escaped = /^\\([\\$}|,])/.exec(rest);
    const simple = /^\$(?:(\d+)|([A-Za-z_]\w*))/.exec(rest);
    const complex = /^\$\{(?:(\d+)|([A-Za-z_]\w*))/.exec(rest);
    if (escaped !== null) {
      out += escaped[1];
      reader.at += 2;
    } else if (simple !== null) {
      reader.at += simple[0].length;
      out += simple[1] === undefined ? (filling.variables[simple[2]!] ?? '') : mirror(simple[1]);
    } else if (complex !== null) {
      reader.at += complex[0].length;
      out +=
        complex[1] === undefined
          ? variable(reader, complex[2]!, filling, stops)
          : stop(reader, complex[1], filling, stops);
    } else {
      out += rest[0];
      reader.at += 1;
    }
  }
  if (end !== '') throw new Error(`snippet: ${end} is missing`);
  return out;
}

/** Stands for a stop's text until all stops are read: a mirror may come before the stop that has the default. */
function mirror(number: string): string {
  return `\uE010${number}\uE011`;
}

function stop(reader: Reader, number: string, filling: SnippetValues, stops: Map<number, string>): string {
  const mark = reader.text[reader.at++];
  const id = Number(number);
  if (mark === '}') return mirror(number);
  let standard = '';
  if (mark === ':') standard = readUntil(reader, '}', filling, stops);
  else if (mark === '|') standard = readUntil(reader, '|}', filling, stops).split(',')[0] ?? '';
  else throw new Error(`snippet: a transformed stop \${${number}${mark}`);
  if (!stops.has(id)) stops.set(id, filling.answer?.(standard, id) ?? standard);
  return mirror(number);
}

function variable(reader: Reader, name: string, filling: SnippetValues, stops: Map<number, string>): string {
  const value = filling.variables[name] ?? '';
  const mark = reader.text[reader.at++];
  if (mark === '}') return value;
  if (mark === ':') {
    const standard = readUntil(reader, '}', filling, stops);
    return value === '' ? standard : value;
  }
  if (mark !== '/') throw new Error(`snippet: \${${name}${mark}`);
  const pattern = part(reader);
  const format = part(reader);
  const options = readUntil(reader, '}', filling, stops);
  return value.replace(new RegExp(pattern, options), (...groups: (string | undefined)[]) =>
    format.replace(
      /\$(?:(\d+)|\{(\d+)(?::\+([^}]*))?\})/g,
      (_, plain: string | undefined, braced: string | undefined, then: string | undefined) => {
        const group = groups[Number(plain ?? braced)] ?? '';
        return then === undefined ? group : group === '' ? '' : then;
      },
    ),
  );
}

/** Text up to the next `/` that is not escaped, as a regular expression or a format has it. */
function part(reader: Reader): string {
  const found = /^((?:[^\\/]|\\[\s\S])*)\//.exec(reader.text.slice(reader.at));
  if (found === null) throw new Error('snippet: / is missing');
  reader.at += found[0].length;
  return found[1]!.replaceAll('\\/', '/');
}

/** What VS Code makes of a snippet's leading tabs where the editor indents with spaces. */
export function leadingTabsToSpaces(text: string): string {
  return text.replace(/^\t+/gm, tabs => '    '.repeat(tabs.length));
}
