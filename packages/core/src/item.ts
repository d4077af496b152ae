import * as z from 'zod/mini';

/** A matter of the published catalogue (事项): unified code and name (notice 003: 名称、编码统一). */
export const itemSchema = z.object({
  /** 事项编码, 31 characters. */
  itemCode: z.string().check(z.regex(/^[0-9A-Z]{31}$/)),
  /** 业务办理项编码, 33 characters; the first 31 are the item's code. */
  handleItemCode: z.optional(z.string().check(z.regex(/^[0-9A-Z]{33}$/))),
  itemName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});
export type Item = z.infer<typeof itemSchema>;

/** Two spellings of one code that disagree would split the item's figures. */
export const codesAgree = (item: Item): boolean =>
  item.handleItemCode === undefined || item.handleItemCode.startsWith(item.itemCode);
