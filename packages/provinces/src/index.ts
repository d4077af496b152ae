export { httpTransport, type Ports, type Transport, type WireReply, type WireRequest } from './exchange.js';
export { anhuiPage, anhuiSettingsSchema, type AnhuiSettings } from './hosted/anhui.js';
export { beijingPage, beijingSettingsSchema, type BeijingSettings } from './hosted/beijing.js';
export {
  guangdongPage,
  guangdongSettingsSchema,
  type GuangdongSettings,
  type GuangdongSign,
} from './hosted/guangdong.js';
export { shaoxingPage, shaoxingSettingsSchema, type AtgBus, type ShaoxingSettings } from './hosted/shaoxing.js';
export {
  BECAUSE_CODES,
  type Because,
  type Delivery,
  type HostedAdapter,
  type Later,
  type PageOutcome,
  type PushAdapter,
  type Refused,
} from './outcome.js';
export { fujianPush, fujianSettingsSchema, type FujianSettings } from './push/fujian.js';
export { ningboPush, ningboSettingsSchema, type NingboSettings } from './push/ningbo.js';
export { shandongPush, shandongSettingsSchema, type ShandongSettings } from './push/shandong.js';
export { zfsoftPush, zfsoftSettingsSchema, type ZfsoftSettings } from './push/zfsoft.js';
export { readProvince, type ProvinceRead, type SettingsFault } from './read-province.js';
export {
  APPLICANT_TYPES,
  CERTIFICATE_TYPES,
  ITEM_TYPES,
  type Applicant,
  type ApplicantOf,
  type ApplicantType,
  type CertificateType,
  type ItemType,
  type Occasion,
  type RatingReport,
} from './report.js';
