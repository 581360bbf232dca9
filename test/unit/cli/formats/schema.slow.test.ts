import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ran } from '../cli-host.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PATHS = ['examples', 'package.json'];
const PDF = 'test/fixtures/pdf/word-2021.pdf';

/** A schema that also refuses what it does not name: within a version fields may be added, but not without being described. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, strict(part)]);
  return Object.fromEntries('properties' in value ? [...entries, ['additionalProperties', false]] : entries);
}

function schema(name: 'check' | 'tables'): object {
  return strict(JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, `file://${ROOT}`), 'utf8'))) as object;
}

describe.each(['check', 'tables'] as const)('the schema of %s --format json', name => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

  it('describes what is printed, with every field', async () => {
    const { out } = await ran(ROOT, [name, '--format', 'json', ...PATHS, PDF]);
    const isRight = ajv.compile(schema(name));
    isRight(JSON.parse(out));
    expect(isRight.errors).toBeNull();
    expect(JSON.parse(out).length).toBeGreaterThan(8);
  });

  it('describes each line of ndjson', async () => {
    const { out } = await ran(ROOT, [name, '--format', 'ndjson', ...PATHS]);
    const { definitions } = schema(name) as { definitions: object };
    const isRight = ajv.compile({ definitions, $ref: '#/definitions/file' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(isRight(JSON.parse(line)) || isRight.errors).toBe(true);
  });

  it('has a version', () => {
    expect(schema(name)).toMatchObject({ $id: `urn:nianbao:${name}:1` });
  });

  it('refuses what is none', async () => {
    const isRight = ajv.compile({ ...schema(name), $id: `urn:test:${name}` });
    expect(isRight([{ file: 'a.txt' }])).toBe(false);
    expect(isRight({})).toBe(false);
  });
});
