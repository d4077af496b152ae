import { createServer, type RequestListener } from 'node:http';
import { CannotStart } from '../store/cannot-start.js';
import { closeWithin } from './listen.js';

/** A port of its own, which citizens and departments do not reach. */
export type SideAddress = { readonly port: number; readonly host: string };

type Purpose = {
  /** What is served there. */
  readonly what: string;
  /** The setting that chooses the port. */
  readonly setting: string;
  /** How long, when told to stop, it lets those end that are being answered. */
  readonly stopSeconds: number;
};

/** Opens a port beside that of the interface. */
export async function openSidePort({ port, host }: SideAddress, listener: RequestListener, purpose: Purpose) {
  const { what, setting, stopSeconds } = purpose;
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      reject(new CannotStart(`不能在 ${host} 的端口 ${port} 上提供${what}。请用环境变量 ${setting} 另选一个端口。`));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => closeWithin(server, stopSeconds * 1000),
  };
}
