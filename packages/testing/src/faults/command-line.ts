import { parseArgs } from 'node:util';

/** What was asked for. A seed that was not given is drawn, and printed, so that it can be given. */
export function campaignAsked(runsUnlessTold: number) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      runs: { type: 'string' },
      'without-keys': { type: 'boolean' },
      'lying-disk': { type: 'boolean' },
    },
  });
  const mistake = values['without-keys'] ? 'without-keys' : values['lying-disk'] ? 'lying-disk' : undefined;
  return {
    seed: values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed),
    runs: values.runs === undefined ? runsUnlessTold : Number(values.runs),
    mistake,
  } as const;
}
