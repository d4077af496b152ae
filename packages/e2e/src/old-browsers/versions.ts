/** A Chromium of its time, as it lies in a package of npm. */
export type OldChromium = {
  readonly version: number;
  readonly package: string;
  /** Of so old a headless browser one process is all that runs in a container. */
  readonly args: readonly string[];
};

const ONE_PROCESS = ['--single-process', '--no-zygote'];

/** One for each thing that came late: 66 the oldest, 69 Web Locks, 78 to 88 what halls have, 109 the last for Windows 7. */
export const OLD_CHROMIUMS: readonly OldChromium[] = [
  { version: 66, package: 'chrome-aws-lambda@66.0.3347', args: ONE_PROCESS },
  { version: 67, package: 'chrome-aws-lambda@67.0.3372', args: ONE_PROCESS },
  { version: 69, package: 'chrome-aws-lambda@1.5.0', args: ONE_PROCESS },
  { version: 78, package: 'chrome-aws-lambda@1.20.4', args: [] },
  { version: 83, package: 'chrome-aws-lambda@3.1.1', args: [] },
  { version: 88, package: 'chrome-aws-lambda@5.5.0', args: [] },
  { version: 92, package: 'chrome-aws-lambda@10.1.0', args: [] },
  { version: 103, package: '@sparticuz/chromium@103.0.0', args: [] },
  { version: 109, package: '@sparticuz/chromium@109.0.6', args: [] },
];
