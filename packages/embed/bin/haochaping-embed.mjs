#!/usr/bin/env node
// @ts-check
import { parseArgs } from 'node:util';
import { checkUrl } from './check-url.mjs';
import { copyInto, zipped, WrongFolder } from './copy-into.mjs';

const USAGE = `用法：
  npx @haochaping/embed copy <文件夹> [--zip]
      把本版本的文件放进 <文件夹>/<版本>/，写好完整性清单，打印要贴进页面的一行。
      --zip 再打成一个压缩包，拷到内网后解开即可。

  npx @haochaping/embed check <网址>
      照服务器发出的样子核对一个页面：加载器、文件、内容安全策略、省平台、查询页、按钮、时钟。
      只有浏览器才看得到的，在页面的控制台运行 await haochaping.check()。
`;

process.exitCode = await run(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<0 | 1 | 2>} 0 when it is done and all is well, 1 when not, 2 when it was asked for in a wrong way
 */
async function run(args) {
  const asked = parsed(args);
  if (!asked) return complain(`看不懂：${args.join(' ')}\n\n${USAGE}`, 2);
  const { positionals, values } = asked;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [command, what, ...rest] = positionals;
  if (what === undefined || rest.length > 0) return complain(USAGE, 2);
  if (command === 'copy') return copy(what, values.zip === true);
  if (command === 'check' && !values.zip) return check(what);
  return complain(USAGE, 2);
}

/**
 * @param {string} folder
 * @param {boolean} isZipped
 */
function copy(folder, isZipped) {
  try {
    const copied = copyInto(folder);
    console.log(copied.isNew ? `已放进 ${copied.folder}` : `${copied.folder} 已经是这个版本，没有改动`);
    if (isZipped) console.log(`压缩包：${zipped(folder, copied.version)}`);
    console.log(`\n贴进页面（data-endpoint 换成省平台的地址）：\n\n${copied.tag}\n`);
    return 0;
  } catch (error) {
    if (error instanceof WrongFolder) return complain(error.message, 1);
    throw error;
  }
}

/** @param {string} given */
async function check(given) {
  if (!URL.canParse(given) || !/^https?:/.test(given))
    return complain(`不是网址：${given}\n请写完整，例如 https://www.example.gov.cn/cases`, 2);
  const findings = await checkUrl(new URL(given));
  for (const { ok, about, says } of findings) console.log(`${ok ? '✔' : '✖'} ${about}：${says}`);
  const faults = findings.filter(({ ok }) => !ok).length;
  console.log(faults === 0 ? '\n没有发现问题。' : `\n${faults} 处要改。`);
  return faults === 0 ? 0 : 1;
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
