import {
  LEVELS,
  SURVEY_DIMENSIONS,
  isBad,
  type NewSurvey,
  type Questionnaire,
  type SurveyDimension,
  type SurveySubject,
} from '@haochaping/core';
import { levels } from '@haochaping/core/words/zh-hans.js';
import { NOTICES } from '../data/notices.js';

/** One of several answers, and whether it counts for the figure of its question. */
type Option = { readonly value: string; readonly label: string; readonly counts: boolean };

type Dimension = {
  /** As the notices call it. */
  readonly name: string;
  readonly text: Readonly<Record<SurveySubject, string>>;
  /** Best first. */
  readonly options: readonly Option[];
};

/**
 * What every survey asks. The notices name the three dimensions and give neither questions nor options: these are ours, and say so.
 */
export const SURVEY_QUESTIONS = {
  value: {
    awareness: {
      name: '政策知悉度',
      text: {
        policy: '您了解这项政策吗？',
        'service-item': '您知道有这项服务吗？',
        'key-matter': '您了解这件事怎么办吗？',
      },
      options: [
        { value: 'well', label: '很了解', counts: true },
        { value: 'mostly', label: '基本了解', counts: true },
        { value: 'heard-of', label: '只听说过', counts: false },
        { value: 'not', label: '不了解', counts: false },
      ],
    },
    convenience: {
      name: '办事便利度',
      text: {
        policy: '享受这项政策，办理方便吗？没有办过的不用答。',
        'service-item': '办理这项服务方便吗？没有办过的不用答。',
        'key-matter': '办这件事方便吗？没有办过的不用答。',
      },
      options: [
        { value: 'very', label: '很方便', counts: true },
        { value: 'quite', label: '比较方便', counts: true },
        { value: 'so-so', label: '一般', counts: false },
        { value: 'hardly', label: '不太方便', counts: false },
        { value: 'not', label: '很不方便', counts: false },
      ],
    },
    satisfaction: {
      name: '服务满意度',
      text: {
        policy: '您对落实这项政策的服务满意吗？',
        'service-item': '您对这项服务满意吗？',
        'key-matter': '您对办这件事的服务满意吗？',
      },
      options: LEVELS.map((level) => ({ value: level, label: levels[level], counts: !isBad(level) })),
    },
  } satisfies Readonly<Record<SurveyDimension, Dimension>>,
  source: {
    notice: NOTICES.lincang,
    quote:
      '积极开展政务服务调查，尤其是对新出台的利企惠民政策、新提供的服务项目及直接关系到企业和群众切身利益的重点服务事项，及时了解政策知悉度、办事便利度、服务满意度等情况',
  },
  declared:
    '通知写明调查哪三个方面，没有给出题目、选项和算法。满意度用评价的五个等级，基本满意及以上算满意；知悉度、便利度各取选项的前两档。',
} as const;

/** The questionnaire of a survey: the three dimensions, and then what its supervisor added. */
export const surveyQuestionnaire = ({
  about,
  ownQuestions = [],
}: Pick<NewSurvey, 'about' | 'ownQuestions'>): Questionnaire => ({
  title: '专项调查',
  questions: [
    ...SURVEY_DIMENSIONS.map((id) => {
      const { text, options } = SURVEY_QUESTIONS.value[id];
      return {
        kind: 'choice' as const,
        id,
        text: text[about],
        options: options.map(({ value, label }) => ({ value, label })),
      };
    }),
    ...ownQuestions,
  ],
});

/** What whoever is asked reads before they answer. The notices do not speak of it: ours. */
export const surveyPrivacy = (smallestGroup: number): string =>
  `不记名：不问姓名、电话和证件号。链接只用一次；答卷另外存放，不写是哪个链接的、什么时候答的。调查结束以后才有结果，答的人不足 ${smallestGroup} 的不显示。文字只有主管机构的监督员看，请不要填写能认出您的内容。`;
