import { expect } from '@open-wc/testing';
import { formatDay, formatMoment } from './format.js';

describe('times as people read them', () => {
  it('a moment is told in Beijing time, whatever offset it came with', () => {
    expect(formatMoment('2026-11-22T07:16:36Z')).to.equal('2026年11月22日 15:16');
    expect(formatMoment('2026-12-31T23:30:00-05:00')).to.equal('2027年1月1日 12:30');
  });

  it('a day is told with its weekday', () => {
    expect(formatDay('2026-10-01')).to.equal('10月1日 周四');
    expect(formatDay('2028-02-29')).to.equal('2月29日 周二');
  });
});
