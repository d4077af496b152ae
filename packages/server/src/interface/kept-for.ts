/** What everybody may read is kept by caches: one version, which never changes, for ever; the newest one for some minutes. */
export const keptFor = (version: string | undefined): string =>
  version === undefined ? 'public, max-age=300' : 'public, max-age=31536000, immutable';
