/** A reporter for `node --test`: how many tests passed and failed, from the run's closing figures. */
export default async function* tallyOfNodeTest(events) {
  const figures = {};
  for await (const { type, data } of events) {
    if (type !== 'test:diagnostic' || data.nesting !== 0) continue;
    const [, name, count] = /^(pass|fail|cancelled) (\d+)$/.exec(data.message) ?? [];
    if (name !== undefined) figures[name] = Number(count);
  }
  const { pass = 0, fail = 0, cancelled = 0 } = figures;
  yield JSON.stringify({ passed: pass, failed: fail + cancelled });
}
