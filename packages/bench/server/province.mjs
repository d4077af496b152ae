// @ts-check
import { createServer } from '@haochaping/server';
import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** Our server on a database in memory, in a thread of its own. */
const server = await createServer({
  storage: { kind: 'memory' },
  masterKey: randomBytes(32),
  port: 0,
  host: '127.0.0.1',
  sandbox: false,
});
const app = await server.ensureApp({ appId: 'bench', name: '基准测试' });
parentPort?.postMessage({ address: `http://127.0.0.1:${server.port}`, ...app });
