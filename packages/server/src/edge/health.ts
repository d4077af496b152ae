import type { Handler } from '../interface/handler.js';
import { answered, refused } from '../interface/outcome.js';
import { isDiskFull, isUnavailable } from '../store/database/errors.js';
import { logFault } from '../store/process-log.js';

/** Why the server should get no calls now, in a sentence for an operator; undefined if it may. */
export type Readiness = () => Promise<string | undefined>;

export const readinessOf =
  (checkWrites: () => Promise<void>, isClosing: () => boolean): Readiness =>
  async () => {
    if (isClosing()) return '服务正在停止，不再接新的请求';
    try {
      await checkWrites();
      return undefined;
    } catch (error) {
      logFault('readiness', error);
      return sentenceFor(error);
    }
  };

function sentenceFor(error: unknown): string {
  if (isDiskFull(error)) return '数据库所在的磁盘空间不足，请清理或扩容';
  return isUnavailable(error) ? '连接不上数据库，或数据库不能写入' : '数据库检查出错，请看服务日志';
}

/** Alive means that the process answers, whatever its database does: a restart would not help. */
export const getLiveness: Handler<'getLiveness'> = () => Promise.resolve(answered({ status: 'ok' }));

/** Ready means that the database takes writes and that the server has not been told to stop. */
export const getReadiness =
  (readiness: Readiness): Handler<'getReadiness'> & Handler<'getHealth'> =>
  async () => {
    const detail = await readiness();
    return detail === undefined ? answered({ status: 'ok' }) : refused('unavailable', { detail });
  };
