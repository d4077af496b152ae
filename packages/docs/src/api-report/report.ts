import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PublicEntry } from './entries.js';

/** The reports that are committed, and those of the last run, which are compared with them. */
export const FOLDER = 'api';
export const LAST_RUN = '.cache/api';

/**
 * Writes down the public types of the entries, all in one compilation.
 * @param accepted whether changes are taken over into the committed reports
 * @returns the entries whose report differs from the one that was committed
 */
export function reportsOf(entries: readonly PublicEntry[], accepted: boolean): readonly PublicEntry[] {
  mkdirSync(FOLDER, { recursive: true });
  const configs = entries.map((entry) => ({ entry, config: configOf(entry) }));
  const [first, ...others] = configs.map(({ config }) => config);
  if (!first) return [];
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  return configs.flatMap(({ entry, config }) => {
    const options = { compilerState, localBuild: accepted, messageCallback: sayErrorsOnly };
    return Extractor.invoke(config, options).apiReportChanged ? [entry] : [];
  });
}

const QUIET = { default: { logLevel: ExtractorLogLevel.None } };

const configOf = ({ name, folder, types }: PublicEntry): ExtractorConfig =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve(folder),
      mainEntryPointFilePath: resolve(folder, types),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [resolve(folder, types)] } },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: resolve(FOLDER),
        reportTempFolder: resolve(LAST_RUN),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: QUIET, tsdocMessageReporting: QUIET },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve(folder, 'package.json'),
  });

/** As a department's own project has them: the published declarations are read, without our sources. */
const COMPILER_OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};

function sayErrorsOnly(message: ExtractorMessage): void {
  message.handled = true;
  if (message.logLevel === ExtractorLogLevel.Error) throw new Error(message.formatMessageWithLocation(process.cwd()));
}
