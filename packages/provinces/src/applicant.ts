import { later, type Later } from './outcome.js';
import type { Applicant, ApplicantOf, Occasion } from './report.js';

/** Asks for the applicant of one case. Whoever cannot be asked just now is asked again; nobody known is told as a missing field. */
export async function withApplicant<Source extends Occasion>(
  source: Source,
  applicantOf: ApplicantOf,
): Promise<
  { readonly outcome: 'known'; readonly source: Source & { readonly applicant: Applicant | undefined } } | Later
> {
  try {
    return { outcome: 'known', source: { ...source, applicant: await applicantOf(source.caseNo) } };
  } catch {
    return later('unreachable', '暂时查不到这件办件的申请人。');
  }
}
