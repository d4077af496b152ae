import type { PushAdapter, RatingReport } from '@haochaping/provinces';
import type { Database } from '../store/database/database.js';
import { firstTicketAt } from '../tickets/province-page.js';
import type { Fact } from './facts.js';
import type { Sent } from './send.js';

/**
 * Tells a province of a rating in its own words. It is told of ratings of cases alone: the formats that need no applicant have no
 * default rating, no second rating of a case, no steps, and nothing that is no case.
 */
export async function pushToProvince(database: Database, adapter: PushAdapter, fact: Fact): Promise<Sent> {
  const report = fact.kind === 'rating' ? await ratingReportOf(database, fact) : undefined;
  if (!report) return { outcome: 'not-told' };
  const delivery = await adapter.send(report);
  if (delivery.outcome === 'delivered') return { outcome: 'delivered' };
  const { code, message } = delivery.because;
  return { outcome: delivery.outcome, because: `${code}：${message}` };
}

async function ratingReportOf(
  database: Database,
  { rating, serviceCase: { case_no: caseNo, content } }: Extract<Fact, { kind: 'rating' }>,
): Promise<RatingReport | undefined> {
  if ('target' in content) return undefined;
  return {
    ratingNo: rating.rating_no,
    caseNo,
    serviceCase: content,
    channel: rating.channel,
    step: rating.step ?? undefined,
    servedAt: content.closedAt ?? (await firstTicketAt(database, rating.region, rating.occasion_id)),
    visit: rating.visit ?? 1,
    ratedAt: rating.rated_at,
    level: rating.service_level,
    indicators: rating.content.service.indicators,
    text: rating.content.text,
    nth: 1,
    isDefault: false,
  };
}
