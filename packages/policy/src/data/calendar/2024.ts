import type { CalendarYear } from '../../calendar/calendar-year.js';

export const YEAR_2024: CalendarYear = {
  year: 2024,
  notices: [{ number: '国办发明电〔2023〕7号', title: '国务院办公厅关于2024年部分节假日安排的通知' }],
  holidays: [
    { name: '元旦', from: '2024-01-01', to: '2024-01-01', makeUp: [] },
    { name: '春节', from: '2024-02-10', to: '2024-02-17', makeUp: ['2024-02-04', '2024-02-18'] },
    { name: '清明节', from: '2024-04-04', to: '2024-04-06', makeUp: ['2024-04-07'] },
    { name: '劳动节', from: '2024-05-01', to: '2024-05-05', makeUp: ['2024-04-28', '2024-05-11'] },
    { name: '端午节', from: '2024-06-10', to: '2024-06-10', makeUp: [] },
    { name: '中秋节', from: '2024-09-15', to: '2024-09-17', makeUp: ['2024-09-14'] },
    { name: '国庆节', from: '2024-10-01', to: '2024-10-07', makeUp: ['2024-09-29', '2024-10-12'] },
  ],
};
