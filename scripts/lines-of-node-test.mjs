import { inspect } from 'node:util';

/** A reporter for a worker of ours: a line for each file, whatever failed in full, and the figures for the parent. */
export default async function* linesOfNodeTest(events) {
  let [passed, failed, inFile] = [0, 0, 0];
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, nesting, details, skip, todo } = data;
    const { error } = details;
    const isSuite = details.type === 'suite';
    // A suite fails with its tests; by itself it fails where its file or its setup does.
    const failsByItself = type === 'test:fail' && error?.failureType !== 'subtestsFailed';
    if (failsByItself) {
      failed += 1;
      yield `✖ ${name}（${data.file ?? ''}）\n${inspect(error?.cause ?? error)}\n`;
    } else if (!isSuite && type === 'test:pass' && skip === undefined && todo === undefined) {
      passed += 1;
      inFile += 1;
    }
    if (nesting > 0) continue;
    yield `${type === 'test:pass' ? '✔' : '✖'} ${name}（${inFile} 项，${(details.duration_ms / 1000).toFixed(1)} 秒）\n`;
    inFile = 0;
  }
  process.send?.({ kind: 'tally', passed, failed });
}
