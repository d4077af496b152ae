import type { CalendarYear } from '../../calendar/calendar-year.js';

/** Spring Festival was lengthened to 2 February, so Saturday 1 February was not worked. */
export const YEAR_2020: CalendarYear = {
  year: 2020,
  notices: [
    { number: '国办发明电〔2019〕16号', title: '国务院办公厅关于2020年部分节假日安排的通知' },
    { number: '国办发明电〔2020〕1号', title: '国务院办公厅关于延长2020年春节假期的通知' },
  ],
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01', makeUp: [] },
    { name: '春节', from: '2020-01-24', to: '2020-02-02', makeUp: ['2020-01-19'] },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06', makeUp: [] },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05', makeUp: ['2020-04-26', '2020-05-09'] },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27', makeUp: ['2020-06-28'] },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', makeUp: ['2020-09-27', '2020-10-10'] },
  ],
};
