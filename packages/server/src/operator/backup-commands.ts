import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { checkLog, isKeyOf } from '../log/check-log.js';
import { restoreBackup } from '../store/backup/restore-backup.js';
import { takeBackup, type Taken } from '../store/backup/take-backup.js';
import { CannotStart } from '../store/cannot-start.js';
import type { Database } from '../store/database/database.js';
import { codeOf } from '../store/database/errors.js';
import type { Command, Said } from './command.js';

export const BACKUP_COMMANDS: readonly Command[] = [
  {
    name: 'backup',
    help: `haochaping-server backup <文件>   把全部数据写进一个新文件（gzip），是同一时刻的样子
PostgreSQL 不用停服务器；数据在目录里的先停服务器。主密钥不在里面，须另外保管：没有它，姓名电话和密钥都解不开。`,
    operands: 1,
    file: 'written',
    options: {},
    run: async ({ operands: [path = ''] }, { database, now }) => {
      const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
        throw new CannotStart(
          codeOf(error) === 'EEXIST' ? `文件 ${path} 已经有了，没有备份。` : `不能写文件 ${path}，没有备份。`,
        );
      });
      try {
        const { rows } = await writeTo(file, (write) => takeBackup(database, now, write));
        return { ok: true, text: `已备份到 ${path}：${countedIn(rows)}。`, json: { path, rows } };
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
  },
  {
    name: 'restore',
    help: `haochaping-server restore <文件>   把备份恢复到一个空的数据库，全部恢复或什么都不改，然后从头核对存证日志
主密钥须是备份时的那一个；备份出自旧版本的，恢复后升级到现在的版本。`,
    operands: 1,
    options: {},
    onEmpty: true,
    run: async ({ operands: [path = ''] }, { database, keys }, tell) => {
      const { head, rows } = await restoreBackup(database, linesOf(path), {
        accept: async (transaction) => {
          if (await isKeyOf(transaction, keys)) return;
          throw new CannotStart(
            '主密钥不是备份时的那一个，没有恢复，什么都没有改动。请把 HCP_MASTER_KEY 设为备份时的主密钥。',
          );
        },
        onTable: (table, count) => tell(`已恢复 ${table}：${count} 行`),
      });
      const restored = `已恢复 ${head.takenAt} 的备份：${countedIn(rows)}。`;
      const checked = await checkedLog(database);
      return { ok: checked.ok, text: `${restored}\n${checked.text}`, json: { rows, ...checked.json } };
    },
  },
  {
    name: 'log check',
    help: `haochaping-server log check   从头核对存证日志：每条记录重新计算，与每个签名头和签名比较
不用停服务器（PostgreSQL）。记录被改过、不见了，都会说出在哪里。`,
    operands: 0,
    options: {},
    run: async (_given, { database }) => checkedLog(database),
  },
];

async function checkedLog(database: Database): Promise<Said> {
  const report = await checkLog(database);
  if (report.outcome === 'broken') {
    return { ok: false, text: `存证日志对不上：${report.sentence}。`, json: { because: report.sentence } };
  }
  const { entries, heads } = report;
  return { ok: true, text: `存证日志核对无误：${entries} 条记录，${heads} 个签名头。`, json: { entries, heads } };
}

const countedIn = (rows: Taken['rows']): string => {
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return `${rows.rating ?? 0} 条评价、${rows.bad_review ?? 0} 件差评，全部 ${all} 行`;
};

/** Compresses what is written to a file, and ends when all of it is on the disk. */
async function writeTo(
  file: FileHandle,
  take: (write: (text: string) => Promise<void>) => Promise<Taken>,
): Promise<Taken> {
  const gzip = createGzip();
  const written = pipeline(gzip, file.createWriteStream({ flush: true }));
  written.catch(() => undefined); // awaited below
  const write = async (text: string): Promise<void> => {
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written]);
  };
  const taken = await take(write);
  gzip.end();
  await written;
  return taken;
}

/** The lines of a compressed file; one that is cut off ends with a fault. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const read = pipeline(createReadStream(path), unzipped);
  read.catch(() => undefined); // comes out of the lines too
  let rest = '';
  try {
    // Not by readline, for which U+2028 ends a line too: a rater's text may hold one.
    for await (const chunk of unzipped.setEncoding('utf8')) {
      const lines = `${rest}${String(chunk)}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    await read;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'ENOENT') throw new CannotStart(`读不到文件 ${path}。`);
    if (code.startsWith('Z_')) throw new CannotStart(`文件 ${path} 不完整或已损坏，没有恢复，什么都没有改动。`);
    throw error;
  }
}
