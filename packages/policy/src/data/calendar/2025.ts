import type { CalendarYear } from '../../calendar/calendar-year.js';

export const YEAR_2025: CalendarYear = {
  year: 2025,
  notices: [{ number: '国办发明电〔2024〕12号', title: '国务院办公厅关于2025年部分节假日安排的通知' }],
  holidays: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01', makeUp: [] },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', makeUp: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06', makeUp: [] },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', makeUp: ['2025-04-27'] },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02', makeUp: [] },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', makeUp: ['2025-09-28', '2025-10-11'] },
  ],
};
