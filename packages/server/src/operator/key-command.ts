import { rotateSigningKey } from '../log/signing-key.js';
import type { Command } from './command.js';

export const KEY_ROTATE: Command = {
  name: 'key rotate',
  help: `haochaping-server key rotate   换一把给存证日志签名的密钥；用过的公钥一直公布，以前的签名照样能验证
不用停服务器：每个进程下一次封存（一分钟以内有新记录时）起用新的。主密钥不变。`,
  operands: 0,
  options: {},
  run: async (_given, { database, keys, now }) => {
    const { from, to } = await rotateSigningKey(database, keys, now);
    const before = from === undefined ? '' : `原来的 ${from} 不再签名，公钥仍在 GET /v1/log/keys。`;
    return { ok: true, text: `已换签名密钥，新的是 ${to}。${before}`, json: { from, to } };
  },
};
