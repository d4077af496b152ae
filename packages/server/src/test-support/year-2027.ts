import type { CalendarYear } from '@haochaping/policy';

export const NEW_YEAR = { name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUp: [] };
/** An arrangement of days off that could be announced; invented. */
export const YEAR_2027: CalendarYear = {
  year: 2027,
  notices: [{ number: '国办发明电〔2026〕9号', title: '国务院办公厅关于2027年部分节假日安排的通知' }],
  holidays: [
    NEW_YEAR,
    { name: '春节', from: '2027-02-05', to: '2027-02-13', makeUp: ['2027-01-31', '2027-02-20'] },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05', makeUp: [] },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05', makeUp: ['2027-05-08'] },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09', makeUp: [] },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15', makeUp: [] },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07', makeUp: ['2027-10-09'] },
  ],
};
