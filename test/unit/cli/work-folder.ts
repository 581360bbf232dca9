import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A working folder of its own for each test, empty at its beginning and gone at its end. */
export function workFolder() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    /** Its path, within a test. */
    cwd: () => folder,
    /** Writes a file, and the folders that it lies in. */
    write(file: string, text: string): void {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
  };
}
