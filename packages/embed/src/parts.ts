import type { Checked, checkPage } from './check.js';
import type { findInto } from './find.js';
import type { knownRatings } from './known.js';
import type { openRating, RatingPage } from './rating.js';
import type { resumeRatings } from './resume.js';
import type { trackInto } from './tracker.js';

declare global {
  interface Window {
    /** What the loader calls: each file that it brought in leaves its own part here, for a script tag gives nothing back. */
    haochapingParts?: Partial<Parts>;
  }
}

/** What does it, under the name of its file. */
type Functions = {
  rating: typeof openRating;
  tracker: typeof trackInto;
  known: typeof knownRatings;
  find: typeof findInto;
  check: typeof checkPage;
  resume: typeof resumeRatings;
};

/** The page as its script tag describes it. */
type Page = RatingPage & Checked;

/** What a host's page asks for. */
export type Asked = { [Name in keyof Functions]: Omit<Parameters<Functions[Name]>[0], keyof Page> };

/** What it is told. */
export type Told = { [Name in keyof Functions]: Awaited<ReturnType<Functions[Name]>> };

export type Parts = { [Name in keyof Functions]: (options: Asked[Name] & Page) => Promise<Told[Name]> };
