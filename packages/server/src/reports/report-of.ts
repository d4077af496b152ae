import type { Report, ReportedService } from '@haochaping/protocol';
import type { Fact } from './facts.js';

/** What the upper platform is told of a fact, under the canonical names; never who rated, nor who in an organisation took a step. */
export function reportOf(fact: Fact, messageId: string): Report | undefined {
  if (fact.kind === 'default-rating') {
    const { level, profile_id: profile, profile_version: profileVersion } = fact.row;
    const rules = { profile, profileVersion };
    return {
      messageId,
      kind: 'default-rating',
      ratedAt: fact.at,
      isDefault: true,
      level,
      ...rules,
      service: serviceOf(fact),
    };
  }
  const { rating, at } = fact;
  const beside = { messageId, ratingNo: rating.rating_no, at };
  switch (fact.kind) {
    case 'rating':
      return ratingReport(fact, messageId);
    case 'follow-up': {
      const { position, text, level } = fact.row;
      return { kind: 'follow-up', ...beside, position, text, ...(level !== null && { level }) };
    }
    case 'step': {
      const { position, step, role, org_code } = fact.row;
      return { ...step, kind: 'step', ...beside, position, role, ...(org_code !== null && { orgCode: org_code }) };
    }
    case 'identity-ended':
      return { kind: 'identity-ended', ...beside, how: fact.row.how };
    case 'due-soon':
    case 'overdue':
      return undefined;
  }
}

function ratingReport({ rating, ...fact }: Extract<Fact, { kind: 'rating' }>, messageId: string): Report {
  const { content, staff_level } = rating;
  return {
    messageId,
    kind: 'rating',
    ratingNo: rating.rating_no,
    ratedAt: rating.rated_at,
    channel: rating.channel,
    ...(rating.step !== null && { step: rating.step }),
    ...(rating.visit !== null && { visit: rating.visit }),
    isDefault: false,
    level: rating.service_level,
    reasonCodes: [...content.service.indicators],
    ...(staff_level !== null && { staffLevel: staff_level, staffReasonCodes: [...(content.staff?.indicators ?? [])] }),
    answers: content.answers,
    ...(content.text !== undefined && { text: content.text }),
    profile: rating.profile_id,
    profileVersion: rating.profile_version,
    service: serviceOf(fact),
  };
}

/** A case as it stands now: its organisation keeps it up to date. */
function serviceOf({ serviceCase: { case_no: caseNo, content } }: Pick<Fact, 'serviceCase'>): ReportedService {
  const { organisation, regionCode } = content;
  if ('target' in content) {
    const { kind, code, name } = content.target;
    return { ...organisation, regionCode, target: { kind, code }, itemName: name };
  }
  const { organisation: _organisation, item, ...rest } = content;
  return { ...organisation, caseNo, ...item, ...rest };
}
