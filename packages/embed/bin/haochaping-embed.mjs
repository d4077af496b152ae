#!/usr/bin/env node
// @ts-check
import { parseArgs } from 'node:util';
import { copyInto, zipped, WrongFolder } from './copy-into.mjs';

const USAGE = `用法：
  npx @haochaping/embed copy <文件夹> [--zip]
      把本版本的文件放进 <文件夹>/<版本>/，写好完整性清单，打印要贴进页面的一行。
      --zip 再打成一个压缩包，拷到内网后解开即可。
`;

process.exitCode = run(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {0 | 1 | 2} 0 when it is done, 1 when it could not be, 2 when it was asked for in a wrong way
 */
function run(args) {
  const asked = parsed(args);
  if (!asked) return complain(`看不懂：${args.join(' ')}\n\n${USAGE}`, 2);
  const { positionals, values } = asked;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [command, folder, ...rest] = positionals;
  if (command !== 'copy' || folder === undefined || rest.length > 0) return complain(USAGE, 2);
  try {
    const copied = copyInto(folder);
    console.log(copied.isNew ? `已放进 ${copied.folder}` : `${copied.folder} 已经是这个版本，没有改动`);
    if (values.zip) console.log(`压缩包：${zipped(folder, copied.version)}`);
    console.log(`\n贴进页面（data-endpoint 换成省平台的地址）：\n\n${copied.tag}\n`);
    return 0;
  } catch (error) {
    if (error instanceof WrongFolder) return complain(error.message, 1);
    throw error;
  }
}

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { zip: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    return undefined;
  }
}

/**
 * @template {1 | 2} Code
 * @param {string} sentence
 * @param {Code} code
 */
function complain(sentence, code) {
  console.error(sentence);
  return code;
}
