import type { CalendarYear } from '../../calendar/calendar-year.js';

/** Labour Day was lengthened in March 2019. */
export const YEAR_2019: CalendarYear = {
  year: 2019,
  notices: [
    { number: '国办发明电〔2018〕15号', title: '国务院办公厅关于2019年部分节假日安排的通知' },
    { number: '国办发明电〔2019〕3号', title: '国务院办公厅关于调整2019年劳动节假期安排的通知' },
  ],
  holidays: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01', makeUp: ['2018-12-29'] },
    { name: '春节', from: '2019-02-04', to: '2019-02-10', makeUp: ['2019-02-02', '2019-02-03'] },
    { name: '清明节', from: '2019-04-05', to: '2019-04-07', makeUp: [] },
    { name: '劳动节', from: '2019-05-01', to: '2019-05-04', makeUp: ['2019-04-28', '2019-05-05'] },
    { name: '端午节', from: '2019-06-07', to: '2019-06-09', makeUp: [] },
    { name: '中秋节', from: '2019-09-13', to: '2019-09-15', makeUp: [] },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07', makeUp: ['2019-09-29', '2019-10-12'] },
  ],
};
