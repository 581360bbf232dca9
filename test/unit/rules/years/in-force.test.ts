import { describe, expect, it } from 'vitest';
import { found, URI, year } from '../previous.ts';

describe('years/in-force', () => {
  it('reckons from last year, as information', () => {
    const text = year({ 'normative.made': '2', 'normative.inForce': '11' });
    const [finding, ...more] = found(text, 'years/in-force');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'information', related: [{ uri: URI }] });
    expect(finding!.message).toContain('推算为 13（上年 11＋制发 2－废止 0），现为 11');
  });

  it('is silent when it agrees', () => {
    expect(found(year({ 'normative.made': '2', 'normative.inForce': '13' }), 'years/in-force')).toEqual([]);
  });
});
