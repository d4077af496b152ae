/** Addresses of the operator's interface, each with the file that is sent. */
type Calls = readonly (readonly [address: string, file?: string])[];

/** In an order that works, where there are the organisations. */
export const CALLS_OF_APPS: Calls = [
  ['app/add/hall?name=大厅&organisation=NOBODY'],
  ['app/add/hall?name=大厅&organisation=A-1&office=A-0'],
  ['app/add/hall?name=大厅&office=A-0'],
  ['app/bind/hall?organisation=A-1&organisation=A-0'],
  ['app/disable/hall'],
  ['app/list'],
  ['app/enable/hall'],
  ['app/rotate/hall'],
  ['app/rotate/hall'],
  ['app/rotate/hall?finish'],
  ['app/disable/nobody'],
];

const UP = { kind: 'platform', url: 'http://127.0.0.1:1/reports', appId: 'city', secret: 'not-a-real-secret' };

/** And where there is the app `hall`. */
export const CALLS_OF_REPORTS: Calls = [
  ['app/webhook/hall?url=http://127.0.0.1:1/messages'],
  ['app/webhook/nobody?url=http://127.0.0.1:1/messages'],
  ['app/webhook/hall?off'],
  ['app/webhook/hall?off'],
  ['report/sink/set/up', JSON.stringify({ ...UP, url: 'ftp://up' })],
  ['report/sink/set/up', JSON.stringify(UP)],
  ['report/sink/list'],
  ['report/list?state=waiting&sink=up'],
  ['report/resend?id=1'],
  ['report/drop?sink=up'],
  ['report/sink/remove/up'],
];
