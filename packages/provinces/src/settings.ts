import * as z from 'zod/mini';
import { SM2_LAYOUTS } from './crypto/sm2.js';
import { refused, type Refused } from './outcome.js';

const hasNothingElse = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
};

/** An address without user, query or fragment. Many provincial networks speak plain HTTP. */
export const urlSchema = z
  .string()
  .check(z.refine(hasNothingElse, { error: '须是 http 或 https 网址，没有用户名、? 和 #' }));

export const filledSchema = z.string().check(z.minLength(1, { error: '不能为空' }));

export const sm2PublicKeySchema = z
  .string()
  .check(z.regex(/^04[0-9a-fA-F]{128}$/, { error: '须是 04 开头的 130 位十六进制 SM2 公钥' }));
export const sm2PrivateKeySchema = z
  .string()
  .check(z.regex(/^[0-9a-fA-F]{64}$/, { error: '须是 64 位十六进制 SM2 私钥' }));
export const sm2LayoutSchema = z.enum(SM2_LAYOUTS);

/** Codes in an answer by which the province says yes; public code does not show them, so its document has to. */
export const codesSchema = z.array(filledSchema).check(z.minLength(1, { error: '至少写一个' }));

/**
 * Turns on an adapter whose province demands personal data in an address, where browsers, proxies and logs keep it. The reason is
 * for whoever reads the settings later.
 */
export const personalDataInUrlSchema = z.object({
  isDemandedByProvince: z.literal(true),
  reason: z.string().check(z.minLength(10, { error: '请用至少十个字写明依据' })),
});

/** Why such a page is not opened unless somebody has decided it. */
export const switchedOff = (provinceName: string): Refused =>
  refused(
    'switched-off',
    `${provinceName}的评价页要求把申请人的个人信息放进网址，默认关闭；确需启用，请在设置 personalDataInUrl 里写明依据。`,
  );
