/** What the fields of surveys are called, beside those of everything else. */
export const FIELDS_OF_SURVEYS = {
  about: '调查的是政策、服务事项还是重点事项',
  answerable: '现在能否答卷',
  answered: '收到的答卷份数',
  answeredAt: '答卷时间',
  drawn: '领取的票据张数',
  opensAt: '开始时间',
  ownQuestions: '另加的问题',
  privacy: '答卷怎样保管',
  question: '问题的标识',
  survey: '专项调查',
  surveyId: '调查编号',
  surveys: '专项调查',
  texts: '文字题的回答',
  tickets: '调查票据',
  times: '选的份数',
} as const satisfies Readonly<Record<string, string>>;

/** And what they are called in a type in which they are something else than elsewhere. */
export const OF_SURVEYS = {
  NewSurvey: { title: '调查的名称' },
  Survey: { closing: '为什么提前结束', openedAt: '立项时间', title: '调查的名称' },
  SurveyClosing: { note: '提前结束的原因' },
  SurveyDraw: { number: '张数' },
  SurveyFigure: { dimension: '哪一方面', name: '名称' },
  SurveyQuestionResult: { answered: '答了这一题的份数' },
  SurveyResults: {
    figures: '知悉度、便利度、满意度',
    results: '结果：结束以后才有',
    smallestGroup: '少于几份不显示',
  },
  SurveySheet: { title: '调查的名称' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
