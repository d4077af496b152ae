import { secretTextSchema } from '@haochaping/core';

/** The token of an Authorization header, if it has the form of one. */
export function bearerIn(authorization: string | undefined): string | undefined {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  const parsed = secretTextSchema.safeParse(token);
  return parsed.success ? parsed.data : undefined;
}
