import * as z from 'zod/mini';
import { anhuiPage, anhuiSettingsSchema } from './hosted/anhui.js';
import { beijingPage, beijingSettingsSchema } from './hosted/beijing.js';
import type { Ports } from './exchange.js';
import type { HostedAdapter, PushAdapter } from './outcome.js';
import { fujianPush, fujianSettingsSchema } from './push/fujian.js';
import { ningboPush, ningboSettingsSchema } from './push/ningbo.js';
import { shandongPush, shandongSettingsSchema } from './push/shandong.js';
import { zfsoftPush, zfsoftSettingsSchema } from './push/zfsoft.js';
import type { ApplicantOf } from './report.js';

/** What a file says: which province, and its settings. Guangdong and Shaoxing need a function of the host's and so no file will do. */
const provinceFileSchema = z.discriminatedUnion('province', [
  z.object({ province: z.literal('fujian'), settings: fujianSettingsSchema }),
  z.object({ province: z.literal('shandong'), settings: shandongSettingsSchema }),
  z.object({ province: z.literal('ningbo'), settings: ningboSettingsSchema }),
  z.object({ province: z.literal('zfsoft'), settings: zfsoftSettingsSchema }),
  z.object({ province: z.literal('beijing'), settings: beijingSettingsSchema }),
  z.object({ province: z.literal('anhui'), settings: anhuiSettingsSchema }),
]);
type ProvinceFile = z.infer<typeof provinceFileSchema>;

export type SettingsFault = {
  /** Which setting: `/settings/tokenUrl`. */
  readonly pointer: string;
  readonly message: string;
};

/** An adapter as a file asks for it, or everything that is wrong with the file. No value is repeated: there are secrets among them. */
export type ProvinceRead =
  | { readonly outcome: 'push'; readonly adapter: PushAdapter }
  | { readonly outcome: 'hosted'; readonly adapter: HostedAdapter }
  | { readonly outcome: 'refused'; readonly faults: readonly SettingsFault[] };

/** @param file what the JSON of the file says: `{ "province": "fujian", "settings": { … } }` */
export function readProvince(file: unknown, ports: Ports & { readonly applicantOf: ApplicantOf }): ProvinceRead {
  const read = provinceFileSchema.safeParse(file);
  if (read.success) return adapterOf(read.data, ports);
  const faults = read.error.issues.map(({ path, message }) => ({ pointer: `/${path.map(String).join('/')}`, message }));
  return { outcome: 'refused', faults };
}

function adapterOf(file: ProvinceFile, ports: Ports & { readonly applicantOf: ApplicantOf }): ProvinceRead {
  switch (file.province) {
    case 'fujian':
      return { outcome: 'push', adapter: fujianPush(file.settings, ports) };
    case 'shandong':
      return { outcome: 'push', adapter: shandongPush(file.settings, ports) };
    case 'ningbo':
      return { outcome: 'push', adapter: ningboPush(file.settings, ports) };
    case 'zfsoft':
      return { outcome: 'push', adapter: zfsoftPush(file.settings, ports) };
    case 'beijing':
      return { outcome: 'hosted', adapter: beijingPage(file.settings, ports) };
    case 'anhui':
      return { outcome: 'hosted', adapter: anhuiPage(file.settings, ports) };
  }
}
