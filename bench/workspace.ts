import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { CheckWorkspaceResult } from '../server/src/lsp/protocol-workspace.ts';
import { type ProcessClient, startClient } from '../test/protocol/support/client.ts';
import { DRAFTS, writeCounties } from './county.ts';

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 150;
/** Typing may take this many times as long while the workspace is checked, or this many ms more: below that nobody feels it. */
const MOST_RATIO = 1.5;
const FELT_MS = 16;
const KEYS = 60;

interface Latency {
  readonly median: number;
  readonly slow: number;
}

/** Checks a generated workspace over the real server process; gives back the exit code: 1 when an aim is missed. */
export async function main(server: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  try {
    return await measureIn(folder, server);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder: string, server: string): Promise<number> {
  const file = writeCounties(folder);
  const files = globSync('**/*', { cwd: folder, absolute: true });
  const bytes = files.reduce((all, f) => all + statSync(f).size, 0);
  const text = readFileSync(file, 'utf8');

  const alone = await startClient({ server });
  const baseline = await typing(alone, alone.open(URI.file(file).toString(), text));
  const base = memory(alone);
  await alone.stop();

  const client = await startClient({ server, folder: URI.file(folder).toString() });
  const check = () => client.request<CheckWorkspaceResult>('nianbao/checkWorkspace', {});
  const begun = performance.now();
  const first = await check();
  const seconds = (performance.now() - begun) / 1000;
  const document = client.open(URI.file(file).toString(), text);
  const idle = await typing(client, document);
  let going = true;
  let runs = 0;
  const busyChecks = (async () => {
    for (; going; runs++) {
      // New stamps: every file is read and checked again.
      for (const f of files) utimesSync(f, new Date(), new Date(Date.now() + runs * 1000));
      await check();
    }
  })();
  const busy = await typing(client, document);
  going = false;
  await busyChecks;
  const used = memory(client);
  await client.stop();

  const growth = used - base;
  const ratio = busy.median / idle.median;
  console.log(
    `${DRAFTS + 1} drafts, ${(bytes / 1024 / 1024).toFixed(1)} MB; ${first.reports} read as reports, errors: ${first.problems.error}\n`,
  );
  console.log(row('first check of all', `${seconds.toFixed(2)} s`, `under ${MOST_SECONDS} s`));
  console.log(
    row(
      'memory it takes',
      `${growth.toFixed(0)} MB`,
      `under ${MOST_MEGABYTES} MB (server alone: ${base.toFixed(0)} MB)`,
    ),
  );
  console.log(row('a key, one draft only', shown(baseline), ''));
  console.log(row('a key, workspace idle', shown(idle), ''));
  console.log(row(`a key, ${runs} checks running`, shown(busy), `at most ${MOST_RATIO} × idle or ${FELT_MS} ms more`));
  console.log(
    row('checking : idle', `${ratio.toFixed(2)} median, ${(busy.slow / idle.slow).toFixed(2)} slowest tenth`, ''),
  );
  const missed = [
    first.reports < DRAFTS && 'not all drafts were read',
    seconds > MOST_SECONDS && 'the check takes too long',
    growth > MOST_MEGABYTES && 'it takes too much memory',
    ratio > MOST_RATIO && busy.median - idle.median > FELT_MS && 'typing is held up',
  ].filter(Boolean);
  for (const what of missed) console.error(`Aim missed: ${what}.`);
  return missed.length > 0 ? 1 : 0;
}

/** From a key to the findings of the changed draft, and a hover: milliseconds. */
async function typing(client: ProcessClient, opened: TextDocument): Promise<Latency> {
  let document = opened;
  const times: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const at = document.positionAt(document.getText().indexOf('二、主动公开') - 2);
    const begun = performance.now();
    document = client.change(document, [{ range: { start: at, end: at }, text: '好' }]);
    await client.pull(document.uri);
    await client.request('textDocument/hover', { textDocument: { uri: document.uri }, position: at });
    times.push(performance.now() - begun);
    await new Promise(resolve => setTimeout(resolve, 40));
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(KEYS / 2)]!, slow: times[Math.floor(KEYS * 0.9)]! };
}

/** Resident memory of the server in MB. */
function memory(client: ProcessClient): number {
  const said = spawnSync('ps', ['-o', 'rss=', '-p', String(client.process.pid)], { encoding: 'utf8' }).stdout;
  return Number(said) / 1024;
}

function shown({ median, slow }: Latency): string {
  return `${median.toFixed(1)} ms median, ${slow.toFixed(1)} ms slowest tenth`;
}

function row(name: string, value: string, aim: string): string {
  return `${name.padEnd(28)}${value.padEnd(46)}${aim}`;
}
