import { httpTransport, readProvince, type PushAdapter } from '@haochaping/provinces';
import type { FieldFault } from '@haochaping/protocol';
import * as z from 'zod/mini';

/** A province that ratings are pushed to, as the operator's file names it; its settings are read by the package provinces. */
export const provinceFileSchema = z.object({
  kind: z.literal('province'),
  province: z.string(),
  settings: z.unknown(),
});
type ProvinceFile = z.infer<typeof provinceFileSchema>;

/** An adapter that this server can push with, or all that is in the way. */
type ProvinceAdapter =
  | { readonly outcome: 'push'; readonly adapter: PushAdapter }
  | { readonly outcome: 'refused'; readonly faults: readonly FieldFault[] };

/**
 * The adapter of a province. This server knows no applicants, on purpose: a province that wants to know who applied is refused, and
 * so is one whose own page takes the ratings.
 */
export function provinceAdapter({ province, settings }: ProvinceFile): ProvinceAdapter {
  const applicantOf = () => Promise.resolve(undefined);
  const read = readProvince({ province, settings }, { transport: httpTransport(), now: Date.now, applicantOf });
  if (read.outcome === 'refused') {
    const faults = read.faults.map(({ pointer, message }) => ({ pointer, code: 'invalid', detail: message }));
    return { outcome: 'refused', faults };
  }
  if (read.outcome === 'hosted') return refusedAs('page-of-its-own', OWN_PAGE);
  const { provinceName, personalFields } = read.adapter;
  return personalFields.length > 0
    ? refusedAs('applicant-wanted', applicantWanted(provinceName, personalFields))
    : read;
}

const refusedAs = (code: string, detail: string): ProvinceAdapter => ({
  outcome: 'refused',
  faults: [{ pointer: '/province', code, detail }],
});

const OWN_PAGE = '这个省在自己的网页上评价，不收上报：把这份设置写进文件，用环境变量 HCP_PROVINCE 指向它。';

const applicantWanted = (provinceName: string, fields: readonly string[]): string =>
  `${provinceName}要求申请人的信息（${fields.join('、')}），本服务器不保存。请由知道申请人的部门业务系统自己收下评价、直接上报，做法见 docs/provinces.md 和 examples/existing-province。`;
