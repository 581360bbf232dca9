import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One way in which a Word report becomes text. `from`: which file the program is given. */
export interface Converter {
  readonly name: string;
  readonly program: string;
  readonly from: 'docx' | 'html' | 'pdf';
  /** The text that the program makes of a file; null when it fails. */
  readonly run: (file: string) => string | null;
}

/** Milliseconds for all files of LibreOffice, which takes them together. */
const OFFICE_TIME = 300_000;
/** Milliseconds for one file of any other. */
const ONE_TIME = 20_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

function stdout(program: string, args: (file: string) => readonly string[]): (file: string) => string | null {
  return file => {
    const done: SpawnSyncReturns<string> = spawnSync(program, args(file), {
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
      input: '',
      timeout: ONE_TIME,
    });
    return done.status === 0 ? done.stdout : null;
  };
}

/** What LibreOffice has written beside the Word file. */
const beside = (extension: string) => (file: string) => {
  const made = file.replace(/\.docx$/, extension);
  return existsSync(made) ? readFileSync(made, 'utf8').replace(/^\ufeff/, '') : null;
};

const pandoc = (format: string): Converter => ({
  name: `pandoc -t ${format}`,
  program: 'pandoc',
  from: 'docx',
  run: stdout('pandoc', file => ['-f', 'docx', '-t', format, file]),
});

const pdftotext = (name: string, ...options: string[]): Converter => ({
  name,
  program: 'pdftotext',
  from: 'pdf',
  run: stdout('pdftotext', file => [...options, file, '-']),
});

export const CONVERTERS: readonly Converter[] = [
  { name: 'LibreOffice txt', program: 'soffice', from: 'docx', run: beside('.txt') },
  { name: 'LibreOffice html', program: 'soffice', from: 'docx', run: beside('.html') },
  { name: 'docx2txt', program: 'docx2txt', from: 'docx', run: stdout('docx2txt', file => [file, '-']) },
  pandoc('plain'),
  pandoc('gfm'),
  pandoc('html'),
  pandoc('rst'),
  {
    name: 'w3m',
    program: 'w3m',
    from: 'html',
    run: stdout('w3m', file => ['-dump', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html', '-cols', '160', file]),
  },
  {
    name: 'html2text',
    program: 'html2text',
    from: 'html',
    run: stdout('html2text', file => ['-utf8', '-width', '160', file]),
  },
  pdftotext('pdftotext -layout', '-layout'),
  pdftotext('pdftotext -raw', '-raw'),
  {
    name: 'mutool draw -F txt',
    program: 'mutool',
    from: 'pdf',
    run: stdout('mutool', file => ['draw', '-q', '-F', 'txt', file]),
  },
  {
    name: 'pdftohtml -noframes',
    program: 'pdftohtml',
    from: 'pdf',
    run: stdout('pdftohtml', file => ['-noframes', '-i', '-q', '-stdout', '-enc', 'UTF-8', file]),
  },
  pdftotext('pdftotext (plain order)'),
];

export function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Makes a Word file, text, HTML and PDF of each page that is new or was written anew; false where LibreOffice is absent. */
export function makeWordFiles(folder: string, pages: ReadonlyMap<string, string>): boolean {
  mkdirSync(folder, { recursive: true });
  const stale = [...pages].filter(([name, html]) => {
    const page = join(folder, `${name}.page.htm`);
    const same = existsSync(page) && readFileSync(page, 'utf8') === html && existsSync(join(folder, `${name}.pdf`));
    if (!same) writeFileSync(page, html);
    return !same;
  });
  if (stale.length === 0) return true;
  if (!isThere('soffice')) return false;
  const office = (files: readonly string[], to: string, ...options: string[]) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', ...options, '--convert-to', to, '--outdir', folder, ...files], {
      timeout: OFFICE_TIME,
    });
  };
  office(
    stale.map(([name]) => join(folder, `${name}.page.htm`)),
    'docx:MS Word 2007 XML',
    '--writer',
  );
  const words = stale.map(([name]) => {
    const made = join(folder, `${name}.page.docx`);
    const word = join(folder, `${name}.docx`);
    if (existsSync(made)) writeFileSync(word, readFileSync(made));
    return word;
  });
  office(words, 'txt:Text (encoded):UTF8');
  office(words, 'html:HTML (StarWriter):UTF8');
  office(words, 'pdf');
  return true;
}

/** A report's text by one converter, from the cache where it was made before; null where it could not be made. */
export function converted(folder: string, name: string, by: Converter): string | null {
  const source = join(folder, `${name}.${by.from}`);
  const cached = join(folder, `${name}.${CONVERTERS.indexOf(by)}.out`);
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  if (!existsSync(source) || !isThere(by.program)) return null;
  const text = by.run(source);
  if (text !== null) writeFileSync(cached, text);
  return text;
}
