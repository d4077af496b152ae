/** The notices, by number and place as people can look them up; without a number, by the place and the day. */
export const NOTICES = {
  stateCouncil: '国办发〔2019〕51号',
  liulin: '柳林县政务服务“好差评”通知（2020年12月21日）',
  xinhua: '平顶山市新华区 平新政务和数据〔2022〕13号',
  lincang: '临政办发〔2020〕16号',
  tianjin: '天津市政务服务“好差评”通知（2020年1月21日）',
} as const;
