import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { formatHtml } from '../../../../server/src/cli/formats/html/page.ts';
import { ran } from '../cli-host.ts';
import { found, HOSTILE, outcomeOf } from './outcome.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const TEXT = '标题\n头一句。一句话，很长。后一句。\n';

/** The tags of a page with their attributes, and its text by the element it stands in. */
function read(html: string) {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const texts: Record<string, string> = {};
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes });
      open.push(name);
    },
    ontext(text) {
      texts[open.at(-1)!] = `${texts[open.at(-1)!] ?? ''}${text}`;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return { tags, texts };
}

describe('html', () => {
  it('shows each finding with its sentence, the place marked, and what can be done', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } };
    const html = formatHtml(outcomeOf(TEXT, [found({ range, fixes: [{ title: '改好', kind: 'safe', edits: [] }] })]));
    expect(html).toContain('<span class="level">警告</span> 说明');
    expect(html).toContain('第 2 行，第1段');
    expect(html).toContain('<blockquote><mark>一句</mark>话，很长。</blockquote>');
    expect(html).toContain('改法：改好');
  });

  it('shows the row of a cell under the names of its columns', async () => {
    const { out } = await ran(ROOT, ['check', '--format', 'html', 'examples']);
    const { tags, texts } = read(out);
    expect(tags.filter(t => t.name === 'article').length).toBeGreaterThan(20);
    expect(texts['th']).toContain('自然人商业企业科研机构社会公益组织法律服务机构其他总计');
    expect(out).toMatch(/<th scope="row">行政许可<\/th>(?:<td>[^<]*<\/td>)*<td><mark>175<\/mark><\/td>/);
  });

  it('is no report itself, though it quotes some', async () => {
    const { out } = await ran(ROOT, ['check', '--format', 'html', 'examples']);
    const again = await ran(ROOT, ['check', '--format', 'json', '-'], new TextEncoder().encode(out));
    expect(JSON.parse(again.out)).toMatchObject([{ recognised: false, findings: [] }]);
  });

  it('takes nothing from elsewhere: its policy names its own script and style, by what is in them', () => {
    const html = formatHtml(outcomeOf(TEXT, [found()]));
    const { tags, texts } = read(html);
    const policy = tags.find(t => t.attributes['http-equiv'] === 'Content-Security-Policy')!.attributes['content']!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(texts['style']!)}; script-src ${hash(texts['script']!)}; base-uri 'none'; form-action 'none'`,
    );
    for (const { attributes } of tags)
      expect(Object.keys(attributes).filter(a => /^(?:src|href|style|on.*)$/.test(a))).toEqual([]);
  });

  it('lets no draft, name or message become a part of the page', () => {
    const cell = { table: 'applications', row: 'new', column: 'total' } as const;
    const plain = read(formatHtml(outcomeOf(TEXT, [found(), found({ cell })])));
    const { results } = outcomeOf(TEXT, [
      found({ message: HOSTILE, place: HOSTILE, related: [{ range: found().range, message: HOSTILE }] }),
      found({ code: HOSTILE, cell, fixes: [{ title: HOSTILE, kind: 'safe', edits: [] }] }),
    ]);
    const hostile = { ...results[0]!, file: HOSTILE, organ: HOSTILE };
    const { drafts } = outcomeOf(`标题\n${HOSTILE}\n`, []);
    const html = formatHtml(
      outcomeOf(TEXT, [], { results: [hostile], drafts: [{ ...drafts[0]!, file: HOSTILE }], problems: [HOSTILE] }),
    );
    const names = ({ tags }: ReturnType<typeof read>) => [...new Set(tags.map(t => t.name))].sort();
    expect(names(read(html))).toEqual(names(plain));
    expect(html).not.toMatch(/[\u202e\u0007]/);
    expect(read(html).texts['script']).toBe(plain.texts['script']);
    expect(read(html).tags.filter(t => 'onerror' in t.attributes)).toEqual([]);
    expect(read(html).texts['mark']).toBe('""');
  });
});
