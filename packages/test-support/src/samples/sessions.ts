import type { RatingSession, Subject } from '@haochaping/core';
import { profileOf, sessionRules, type SessionRules } from '@haochaping/policy';

const ID_CARD: Subject = {
  itemName: '居民身份证换领',
  caseNo: '141125202611180012',
  caseTitle: '张*华申请换领居民身份证',
  orgName: '柳林县公安局户政服务科',
  closedAt: '2026-11-20T16:20:00+08:00',
};

const PENSION: Subject = {
  itemName: '城乡居民养老保险待遇申领（跨省通办）',
  caseNo: '410402202611170003',
  orgName: '平顶山市新华区人力资源和社会保障局',
  staffName: '李建国',
  closedAt: '2026-11-19T11:05:00+08:00',
};

/** A session under a shipped profile, as the reference server makes it. */
function sessionUnder(profileId: string, subject: Subject): Omit<RatingSession, keyof SessionRules> & SessionRules {
  const found = profileOf(profileId);
  if (found.outcome === 'unknown') throw new Error(found.sentence);
  const { profile } = found;
  return {
    place: {
      placeName: profile.placeName,
      profile: profile.id,
      profileVersion: profile.version,
      rulesUrl: `https://hcp.example.gov.cn/rules/${profile.id}@${profile.version}`,
    },
    subject,
    rateable: { now: true, until: '2026-11-22T15:46:36+08:00' },
    ...sessionRules(profile, subject),
  };
}

/** National indicators, voluntary questions, identity optional. */
export const LIULIN_SESSION = sessionUnder('shanxi-liulin-2020', ID_CARD);

/** Own criteria in three dimensions, the staff rated too, real name required. */
export const XINHUA_SESSION = sessionUnder('henan-xinhua-2022', PENSION);

/** No criteria for staff: whom the case names gets a level alone. */
export const LINCANG_SESSION = sessionUnder('yunnan-lincang-2020', {
  itemName: '临时救助申请',
  caseNo: '530900202611180007',
  orgName: '临沧市民政局',
  staffName: '王芳',
  closedAt: '2026-11-20T10:05:00+08:00',
});

/** A province that takes ratings on its own page alone. */
export const HOSTED_SESSION = {
  ...LIULIN_SESSION,
  rateable: {
    now: false,
    because: 'hosted-page',
    url: 'https://hcp.example.gov.cn/pre?serviceCode=000FW112020092700000038#cEJ1N2x',
    until: '2026-11-22T15:46:36+08:00',
  },
} as const;
