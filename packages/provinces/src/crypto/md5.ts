import { createHash } from 'node:crypto';

/** Lower-case hexadecimal of MD5 over UTF-8. It protects nothing; some provinces sign with it. */
export const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');
