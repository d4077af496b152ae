// @ts-check
import { answerCpuTime } from './child-process.mjs';

/**
 * Our server on a database, in a process of its own. The module of the server is given, so that an earlier build can run beside
 * this one.
 */
const [storage = '', module = ''] = process.argv.slice(2);
/** @type {typeof import('@haochaping/server')} */
const { createServer } = await import(module);
const isSandbox = process.argv.includes('--sandbox');
const server = await createServer({
  storage: storage.startsWith('postgres:') ? { kind: 'postgres', url: storage } : { kind: 'folder', folder: storage },
  masterKey: Buffer.alloc(32, 7),
  port: 0,
  host: '127.0.0.1',
  sandbox: isSandbox,
  http: { drainSeconds: 0 },
});
const app = await server.ensureApp({ appId: 'bench', name: '基准测试', oversees: true });
process.send?.({ address: `http://127.0.0.1:${server.port}`, ...app });
answerCpuTime();
process.on('SIGTERM', () => void server.stop().then(() => process.exit()));
