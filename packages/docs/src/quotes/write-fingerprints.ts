import { readFileSync, writeFileSync } from 'node:fs';
import { PROFILES } from '@haochaping/policy';
import * as z from 'zod/mini';
import { fingerprintOf, quotesIn, standsIn } from './quotes.js';

/**
 * Reads a notice and writes down a fingerprint of every quote from it: `npm run quotes -- <its name in the profiles> <its text>`.
 * Nothing is written unless every quote stands in the text, which itself stays out of the repository.
 */
const FILE = new URL('fingerprints.json', import.meta.url);
const [name = '', textFile = ''] = process.argv.slice(2);
const quotes = quotesIn(PROFILES).filter(({ notice }) => notice === name);
if (quotes.length === 0 || textFile === '') {
  const names = [...new Set(quotesIn(PROFILES).map(({ notice }) => notice))];
  throw new Error(`用法：npm run quotes -- <通知名> <通知全文的文本文件>。档案引用的通知有：${names.join('、')}`);
}
const text = readFileSync(textFile, 'utf8');
const absent = quotes.filter(({ quote }) => !standsIn(quote, text));
for (const { rule, quote } of absent) console.error(`${rule}：通知里没有“${quote}”`);
if (absent.length > 0) process.exit(1);

const kept = z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(readFileSync(FILE, 'utf8')));
const prints = Object.fromEntries(quotes.map(({ rule, quote }) => [rule, fingerprintOf(quote)]));
writeFileSync(FILE, `${JSON.stringify({ ...kept, [name]: prints }, undefined, 2)}\n`);
console.log(`${quotes.length} 处引文与通知原文一致`);
