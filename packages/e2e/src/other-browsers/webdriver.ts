import * as z from 'zod/mini';

const answerSchema = z.object({ value: z.unknown() });
const faultSchema = z.object({ error: z.string(), message: z.string() });
const sessionSchema = z.object({ sessionId: z.string() });

/** A session with a driver that speaks W3C WebDriver. */
export async function webDriverSession(driver: string, capabilities: Readonly<Record<string, unknown>>) {
  const { sessionId } = sessionSchema.parse(
    await ask(driver, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } }),
  );
  return {
    command: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> =>
      ask(driver, method, `/session/${sessionId}${path}`, body),
  };
}

/** Resolves as soon as the driver listens. */
export async function driverListens(driver: string): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    if (await ask(driver, 'GET', '/status').then(Boolean, () => false)) return;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Error(`no driver listens on ${driver}`);
}

async function ask(driver: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(driver + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = answerSchema.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = faultSchema.parse(value);
  throw new Error(`${error}: ${message}`);
}
