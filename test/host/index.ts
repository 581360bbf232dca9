import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Begins each line of the report, so that scripts/vscode/host.mjs can tell it from what VS Code says on the console. */
const mark = '\u2060';

function report(...parts: unknown[]): void {
  for (const line of format(...parts).split('\n')) console.log(mark + line);
}

/** Called by VS Code inside the extension host; the tests have failed when the promise is rejected. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = report;
  const options: Mocha.MochaOptions = { ui: 'bdd', timeout: 60_000, color: false };
  // A window on a loaded machine may lose a key, and what it brings is waited for in vain. An answer that is wrong stays wrong, whatever comes the second
  // time. What had to be tried twice is told.
  const mocha = new Mocha({ ...options, retries: 1, forbidOnly: Boolean(process.env['CI']) });
  const files = readdirSync(__dirname).filter(name => name.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));
  const twice: string[] = [];
  let wrong = 0;
  const failures = await new Promise<number>((resolve, reject) => {
    try {
      const runner = mocha.run(failed => {
        for (const line of twice) report(line);
        resolve(failed);
      });
      runner.on('retry', (test: Mocha.Test, error: Error & { code?: string }) => {
        twice.push(`  ⚠ 试了两次 tried twice: ${test.fullTitle()}: ${error.message}`);
        if (error.code !== 'ERR_MOCHA_TIMEOUT') wrong++;
      });
    } catch (error) {
      report(error);
      reject(error);
    }
  });
  if (failures + wrong > 0) throw new Error(`${failures + wrong} 个测试未通过`);
}
