import * as z from 'zod/mini';

/** The office that serves (机构) and, where one person did, the member of its staff (工作人员). */
export const organisationSchema = z.object({
  /** Unified social credit code or the province's own organisation code. */
  orgCode: z.string().check(z.regex(/^[0-9A-Za-z-]{1,50}$/)),
  orgName: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const staffSchema = z.object({
  staffNo: z.string().check(z.regex(/^[0-9A-Za-z-]{1,50}$/)),
  staffName: z.string().check(z.trim(), z.minLength(1), z.maxLength(50)),
});
export type Staff = z.infer<typeof staffSchema>;

/** 行政区划代码: 6 digits for a county, 9 for a township, 12 for a village. */
export const regionCodeSchema = z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12})$/));
