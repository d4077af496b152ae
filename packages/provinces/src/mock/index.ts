export { startAnhuiMock, type AnhuiMock } from './anhui-mock.js';
export { startBeijingMock, type BeijingMock } from './beijing-mock.js';
export { startFujianMock, type FujianMock } from './fujian-mock.js';
export { startGuangdongMock, type GuangdongMock } from './guangdong-mock.js';
export { FAILURES, type Failure, type Mock, type MockOptions } from './mock-server.js';
export { startNingboMock, type NingboMock } from './ningbo-mock.js';
export { startShandongMock, type ShandongMock } from './shandong-mock.js';
export { startShaoxingMock, type ShaoxingMock } from './shaoxing-mock.js';
export { startZfsoftMock, type ZfsoftMock } from './zfsoft-mock.js';
