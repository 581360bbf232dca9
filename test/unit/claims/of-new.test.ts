import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../server/src/claims/claims-in.ts';
import { reportWith } from './sentences.ts';

/** How many new ones there were, for each figure of those done. */
function ofNew(text: string): (number | null)[] {
  const { report } = reportWith({ text, section: 1, year: 2024, organ: '云岭县人民政府', claims: [] });
  return claimsIn(report)
    .filter(c => c.about[0]?.key === 'processed')
    .map(c => c.ofNew);
}

describe('what was done of the new ones', () => {
  it.each([
    '对上年结转的7件申请，已全部办结；对新收136件申请，办结131件。',
    '2024年收到的136件申请，已答复131件。',
    '2024年收到的136件申请中，131件已于年内答复。',
    '全年收到申请136件，其中答复131件。',
    '全年收到申请136件，当年答复131件。',
    '全年收到申请136件，131件已于年内答复。',
    '全年收到申请136件，本年度内答复131件。',
    '全年收到申请136件，答复131件，结转下年度5件。',
    '全年收到申请136件，结转下年度5件，答复131件。',
    '全年收到申请136件，结转下年度5件，其余131件均已答复。',
    '全年收到申请136件，结转下年度4件，其他131件均已答复。',
    '全年收到申请136件，结转下年度4件，剩余131件均已答复。',
    '全年收到申请136件，结转下年度4件，余下的131件均已答复。',
    '上年结转申请7件，均已办结，收到申请136件，答复131件，结转下年度5件。',
    '上年结转申请7件，均已办结；新收申请136件，办结131件。',
    '全年收到申请136件。其中，答复131件。',
    '全年收到申请136件。答复申请131件，结转下年度5件。',
  ])('%s', text => {
    expect(ofNew(text)).toEqual([136]);
  });

  it.each([
    '全年办结申请131件。',
    '新收申请136件，办结131件。',
    '新收申请136件，办结131件，结转下年度4件。',
    '新收申请136件，上年结转7件，办结131件，结转下年度5件。',
    '上年结转申请7件，新收申请136件，办结131件，结转下年度5件。',
    '收到申请143件（含上年结转7件），答复131件，结转下年度12件。',
    '收到的申请逐件登记，全年收到申请136件，答复131件。',
    '收到的136件申请均已登记。办结申请131件。',
  ])('not alone: %s', text => {
    expect(ofNew(text)).toEqual([null]);
  });

  it('says nothing of how results fell where those of the carried-over ones are told apart', () => {
    const results = (text: string) => {
      const { report } = reportWith({ text, section: 1, year: 2024, organ: '云岭县人民政府', claims: [] });
      return claimsIn(report).map(c => c.about[0]!.key);
    };
    const [carried, fresh] = ['上年结转的7件申请中，予以公开3件', '新收的136件申请中，予以公开58件'];
    expect(results(`${carried}；${fresh}。`)).not.toContain('granted');
    expect(results(`${carried}。${fresh}。`)).not.toContain('granted');
    expect(results(`对上年结转的7件申请，予以公开3件；${fresh}。`)).not.toContain('granted');
    expect(results(`${fresh}。`)).toContain('granted');
  });
});
