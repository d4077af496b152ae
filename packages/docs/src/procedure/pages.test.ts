import { PROFILES } from '@haochaping/policy';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { FOLDER, pages } from './pages.js';
import { procedurePage, rowsOf } from './procedure-page.js';

const written = await pages();

for (const [path, text] of written) {
  test(`${path} is what the procedure and the profile say; if not: npm run update`, () => {
    assert.equal(readFileSync(path, 'utf8'), text);
  });
}

test('no page is left over', () => {
  assert.deepEqual(
    readdirSync(FOLDER)
      .map((name) => `${FOLDER}/${name}`)
      .sort(),
    [...written.keys()].sort(),
  );
});

for (const profile of PROFILES) {
  test(`${profile.id}: every reason that was declared for these rules can be read`, () => {
    const page = procedurePage(profile);
    const { dispatch, extension, appeal, verdicts, verdictWait, datesRunAnew, duties, callbacks } = profile;
    for (const { declared } of [
      dispatch,
      extension,
      appeal,
      verdicts,
      verdictWait,
      datesRunAnew,
      ...Object.values(duties),
      ...callbacks,
    ]) {
      assert.ok(page.includes(declared ?? ''), declared);
    }
  });
}

test('a place without extensions and exclusions has no such rows', () => {
  const profile = PROFILES.find(({ extension, appeal }) => extension.value && appeal.value);
  assert.ok(profile);
  const without = { ...profile, appeal: { value: null, declared: '试' }, extension: { value: null, declared: '试' } };
  const gone = rowsOf(profile).filter((row) => !rowsOf(without).includes(row));
  assert.deepEqual(
    gone.map(({ step }) => step),
    ['propose-exclusion', 'extend', 'object'],
  );
});
