import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startPostgres, type RunningPostgres } from '@haochaping/test-support/postgres';
import { receiptSchema } from '@haochaping/core';
import { sql } from 'kysely';
import { contextOf } from '../identity/vault.js';
import { checkLog } from '../log/check-log.js';
import { decrypt, encrypt, isUnder } from '../store/crypto/encrypt.js';
import { keysFrom } from '../store/crypto/keys.js';
import { openDatabase, type Storage } from '../store/database/open-and-migrate.js';
import { typed } from '../test-support/command-line.js';
import { NAMED_DISSATISFIED, XINHUA_CASE, freshTicket, rate } from '../test-support/service.js';
import { MASTER_KEY, startProvince, type TestProvince } from '../test-support/test-province.js';

type Serving = { readonly masterKey: typeof MASTER_KEY; readonly otherMasterKey?: typeof MASTER_KEY };

const NEW_KEY = Buffer.alloc(32, 9);
const OLD = keysFrom(MASTER_KEY);
const BOTH = keysFrom(NEW_KEY, MASTER_KEY);
const IDENTITIES = 6_000;
const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let postgres: RunningPostgres | undefined;
let folder: string;
before(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'rotate-'));
});
after(async () => {
  await postgres?.remove();
  await rm(folder, { recursive: true });
});

const STORAGES: Readonly<Record<string, () => Promise<Storage>>> = {
  PostgreSQL: async () => ({ kind: 'postgres', url: (await postgres?.createDatabase())?.url ?? assert.fail() }),
  PGlite: () => Promise.resolve({ kind: 'folder', folder }),
};

/** The program as an operator starts it, killed as soon as it has said that a part is done. */
async function killedInTheMiddle(storage: Storage): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=source', `--import=${TSX}`, MAIN, 'key', 'rotate', '--master'], {
    env: {
      ...process.env,
      HCP_MODE: 'production',
      ...(storage.kind === 'postgres' ? { DATABASE_URL: storage.url } : { DATABASE_URL: '', HCP_DATA: folder }),
      HCP_MASTER_KEY: NEW_KEY.toString('base64url'),
      HCP_OTHER_MASTER_KEY: MASTER_KEY.toString('base64url'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    if (said.includes('已重新加密')) child.kill('SIGKILL');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await once(child, 'close');
  assert.equal(child.signalCode, 'SIGKILL', said);
}

/** Every identity that is stored, decrypted, and how many of them are encrypted with the new key. */
async function identitiesIn(storage: Storage) {
  const { database, close } = await openDatabase(storage);
  try {
    const rows = await database.selectFrom('rater_identity').select(['rating_no', 'encrypted']).execute();
    const known = rows.map((row) => [row.rating_no, decrypt(BOTH, contextOf(row.rating_no), row.encrypted)] as const);
    const anew = rows.filter(({ encrypted }) => isUnder(BOTH, encrypted)).length;
    return { known: new Map(known), anew, log: (await checkLog(database)).outcome };
  } finally {
    await close();
  }
}

async function fill({ database }: TestProvince): Promise<void> {
  const rows = Array.from({ length: IDENTITIES }, (_, nth) => {
    const rating_no = `141125-20240101-${String(nth).padStart(8, '0')}`;
    const identity = JSON.stringify({ name: `张${nth}`, phone: `1380013${String(nth).padStart(4, '0')}` });
    const encrypted = encrypt(OLD, contextOf(rating_no), identity);
    // Half of them as they were stored before keys had ids.
    return { rating_no, encrypted: nth % 2 ? encrypted : encrypted.replace(/^.*\./, '') };
  });
  await database.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`
      insert into rater_identity (rating_no, region, encrypted, check_at)
      select rating_no, '141125', encrypted, timestamptz '2036-01-01'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (rating_no text, encrypted text)`.execute(
      transaction,
    );
  });
}

for (const [engine, storageOf] of Object.entries(STORAGES)) {
  describe(`the master key is changed on ${engine}`, () => {
    let storage: Storage;
    let ticket: string;
    let receipt: string;
    let secret: string;
    let identities: ReadonlyMap<string, string>;
    async function serving(keys: Serving, work: (province: TestProvince) => Promise<void>): Promise<void> {
      const province = await startProvince({ open: () => openDatabase(storage), ...keys });
      try {
        await work(province);
      } finally {
        await province.stop();
      }
    }

    before(async () => {
      storage = await storageOf();
      await serving({ masterKey: MASTER_KEY }, async (province) => {
        ticket = await freshTicket(province, XINHUA_CASE);
        receipt = (await rate(province, ticket, NAMED_DISSATISFIED)).text;
        secret = province.portal.secret;
        await fill(province);
      });
      ({ known: identities } = await identitiesIn(storage));
      assert.equal(identities.size, IDENTITIES + 1);
    });

    /** What was there before the change is there after it: the receipt with its token, the secret, the phone. */
    async function assertServes(province: TestProvince): Promise<void> {
      assert.equal(province.portal.secret, secret);
      assert.equal((await rate(province, ticket, NAMED_DISSATISFIED)).text, receipt, 'the same receipt again');
      const { ratingNo, trackingToken } = receiptSchema.parse(JSON.parse(receipt));
      assert.equal((await province.withToken(trackingToken, 'GET', '/v1/bad-reviews/mine')).status, 200);
      const body = { ratingNo, phone: NAMED_DISSATISFIED.identity?.phone };
      assert.equal((await province.call('POST', '/v1/ratings/find', { body })).status, 200);
      assert.equal((await rate(province, await freshTicket(province, XINHUA_CASE), NAMED_DISSATISFIED)).status, 201);
    }

    test('without the other key nothing is changed, and a sentence says what to do', async () => {
      const { code, error } = await typed('key rotate --master', storage, { masterKey: NEW_KEY });
      assert.equal(code, 1);
      assert.match(
        error,
        /没有原来的主密钥，什么都没有改动。请把 HCP_MASTER_KEY 设为新的，HCP_OTHER_MASTER_KEY 设为原来的/,
      );
    });

    test('with a key that this database never used nothing is changed, and no server starts', async () => {
      const otherMasterKey = Buffer.alloc(32, 13);
      const { code, error } = await typed('key rotate --master', storage, { masterKey: NEW_KEY, otherMasterKey });
      assert.equal(code, 1);
      assert.match(error, /不是这两把主密钥中的任何一把，什么都没有改动/);
      for (const wrong of [{ masterKey: NEW_KEY }, { masterKey: NEW_KEY, otherMasterKey }]) {
        await assert.rejects(serving(wrong, assertServes), /主密钥不是这个数据库用的那一把/);
      }
      await serving({ masterKey: MASTER_KEY }, () => Promise.resolve());
    });

    test('killed in the middle, it loses no identity, and a server with both keys serves as before', async () => {
      await killedInTheMiddle(storage);
      const { known, anew } = await identitiesIn(storage);
      assert.deepEqual(known, identities);
      assert.ok(anew > 0 && anew < IDENTITIES, `${anew} done`);
      await serving({ masterKey: NEW_KEY, otherMasterKey: MASTER_KEY }, assertServes);
    });

    test('run again, it goes on where it was, and says that the old key may go', async () => {
      const options = { masterKey: NEW_KEY, otherMasterKey: MASTER_KEY };
      const { code, out } = await typed('key rotate --master', storage, options);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`没有一处还用原来的（${OLD.id}）。.*现在可以去掉 HCP_OTHER_MASTER_KEY`));
      const { known, anew, log } = await identitiesIn(storage);
      for (const [ratingNo, identity] of identities) assert.equal(known.get(ratingNo), identity);
      assert.equal(anew, known.size);
      assert.equal(log, 'whole');
      assert.match(
        (await typed('key rotate --master', storage, options)).out,
        /重新加密了姓名电话 0 处、应用密钥 0 处/,
      );
    });

    test('then the new key alone serves as before, and the old one alone is told which it has to be', async () => {
      await serving({ masterKey: NEW_KEY }, assertServes);
      await assert.rejects(
        serving({ masterKey: MASTER_KEY }, assertServes),
        /已经换用别的主密钥.*请把 HCP_MASTER_KEY 设为换用以后的/,
      );
    });

    test('changed a second time, the ratings of the first key still have their receipts', async () => {
      const masterKey = Buffer.alloc(32, 11);
      const { code } = await typed('key rotate --master', storage, { masterKey, otherMasterKey: NEW_KEY });
      assert.equal(code, 0);
      await serving({ masterKey }, assertServes);
    });
  });
}
