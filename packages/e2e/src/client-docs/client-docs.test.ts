import * as client from '@haochaping/client';
import { createRatingClient, createTrackingClient } from '@haochaping/client';
import * as department from '@haochaping/client/department';
import * as officer from '@haochaping/client/officer';
import * as remembered from '@haochaping/client/remembered';
import * as supervisor from '@haochaping/client/supervisor';
import * as survey from '@haochaping/client/survey';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { examplesIn, promisedIn, run } from './examples.js';
import { PREREQUISITES } from './prerequisites.js';
import { startProvince, type SandboxProvince } from './sandbox-province.js';

const FOLDER = 'docs/client';

let province: SandboxProvince;
before(async () => {
  // All that the client asks of a page.
  Object.assign(globalThis, {
    document: Object.assign(new EventTarget(), { hidden: false, baseURI: 'http://127.0.0.1/' }),
    localStorage: { getItem: () => null },
  });
  province = await startProvince();
});
after(() => province.stop());

const pages = readdirSync(FOLDER).map((name) => ({
  name,
  file: `${FOLDER}/${name}`,
  examples: examplesIn(readFileSync(`${FOLDER}/${name}`, 'utf8')),
}));

for (const { name, file, examples } of pages.filter(({ examples }) => examples.length > 0)) {
  test(`${file}: what is copied from here runs, and prints what it says`, async () => {
    const given = PREREQUISITES[name];
    assert.ok(given, `nobody says what a reader of ${file} has`);
    const promised = promisedIn(examples);
    assert.ok(promised.length > 0);
    const printed = await run(examples, await given(province));
    assert.deepEqual(
      printed.filter((line) => !line.startsWith('已送达')),
      promised,
    );
  });
}

const CALLS = Object.keys({
  ...createRatingClient({ endpoint: '', ticket: '' }),
  ...createTrackingClient({ endpoint: '', trackingToken: '' }),
  ...officer.createOfficerClient({ endpoint: '', officerToken: '' }),
  ...officer.createCallbackClient({ endpoint: '', officerToken: '' }),
  ...supervisor.createSupervisorClient({ endpoint: '', officerToken: '' }),
  ...supervisor.createSurveySupervisionClient({ endpoint: '', officerToken: '' }),
  ...survey.createSurveyClient({ endpoint: '', surveyTicket: '' }),
  ...department.createDepartmentClient({ endpoint: '', appId: '', secret: '' }),
});
const EXPORTS = Object.keys({ ...client, ...department, ...officer, ...supervisor, ...survey, ...remembered }).filter(
  (name) => name !== 'CallFailed',
);
const shown = pages.flatMap(({ examples }) => examples).join('\n');

for (const call of CALLS) {
  test(`somebody who looks for ${call}() finds an example`, () => {
    assert.ok(shown.includes(`.${call}(`));
  });
}

for (const name of EXPORTS) {
  test(`somebody who looks for ${name} finds an example`, () => {
    assert.ok(shown.includes(name));
  });
}
