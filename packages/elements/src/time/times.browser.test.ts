import { expect } from '@open-wc/testing';
import { chineseTimes } from './chinese-times.js';
import { intlTimes } from './intl-times.js';

const simplified = chineseTimes('周');

describe('times as people read them', () => {
  it('a moment is told in Beijing time, whatever offset it came with', () => {
    expect(simplified.moment('2026-11-22T07:16:36Z')).to.equal('2026年11月22日 15:16');
    expect(simplified.moment('2026-12-31T23:30:00-05:00')).to.equal('2027年1月1日 12:30');
    expect(intlTimes('en-GB').moment('2026-12-31T23:30:00-05:00')).to.match(/^1 January 2027\D+12:30$/);
  });

  it('midnight is the beginning of a day in every language', () => {
    expect(simplified.moment('2026-11-22T00:00:00+08:00')).to.equal('2026年11月22日 00:00');
    expect(intlTimes('en-GB').moment('2026-11-22T00:00:00+08:00')).to.match(/^22 November 2026\D+00:00$/);
  });

  it('a day is told with its weekday', () => {
    expect(simplified.day('2026-10-01')).to.equal('10月1日 周四');
    expect(simplified.day('2028-02-29')).to.equal('2月29日 周二');
    expect(chineseTimes('週').day('2026-10-04')).to.equal('10月4日 週日');
    expect(intlTimes('en-GB').day('2026-10-01')).to.match(/^Thu\W+1 Oct$/);
  });

  it('other languages write the year that official papers bear, in their own words and digits', () => {
    expect(intlTimes('th').moment('2026-11-22T07:16:36Z')).to.include('2026');
    expect(intlTimes('fa-u-nu-latn').moment('2026-11-22T07:16:36Z')).to.include('2026');
    expect(intlTimes('ug').moment('2026-11-22T07:16:36Z')).to.include('15:16');
  });
});
