import type { RaterRules } from '../../../profile/rater-rules.js';
import { NOTICES } from '../../notices.js';

export const rater: RaterRules = {
  identity: {
    value: 'required',
    source: { notice: NOTICES.xinhua, quote: '实行实名制，以便对评价意见进行核实确认或回访' },
  },
  consentText: {
    value:
      '本区实行实名评价。您的姓名和电话只用于核实评价意见、反馈整改结果和回访，与评价内容分开加密保存。' +
      '被评价单位的人员看不到。为核实、反馈、回访，主管机构的人员可以查看，每次都有记录，您可以查到哪个机构、为什么、什么时候看过。' +
      '未经您同意，不提供给第三方。您可以随时用回执中的查询凭证撤回同意，姓名和电话随即删除，评价不变；不撤回的，在评价或差评办结一年后删除。' +
      '您也可以不评价，这不影响您办事。',
    declared: '通知没有给出告知文本；按个人信息保护法的告知要求拟定，本地应补上处理者名称和联系方式。',
  },
};
