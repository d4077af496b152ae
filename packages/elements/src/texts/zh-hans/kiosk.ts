/** What a hall's device says around a rating, in Simplified Chinese. */
export const kioskTexts = {
  welcome: '办完事，请您评一评',
  welcomeHelp: '请在窗口办完业务后，由工作人员把评价交给您。',
  handedOver: '请您评价这次服务',
  handedOverHelp: '只有您能看到您的选择，窗口的屏幕上不显示。',
  begin: '开始评价',
  language: '语言 Language',
  skip: '这次不评',
  thanks: '已评价，谢谢！',
  left: '谢谢，请慢走。',
  handoff: {
    title: '请用自己的手机评价',
    help: '用微信或手机相机扫一扫。您的选择只在您的手机上，窗口看不到。',
    qr: '评价二维码',
    loading: '正在生成二维码…',
    unreachable: '暂时连不上评价平台，正在重试。',
    rated: '已评价，谢谢！',
    expired: '这个二维码已经过期，请工作人员重新出示。',
    unknown: '现在不能评价，请工作人员重新出示二维码。',
  },
  idle: {
    title: '您还在吗？',
    help: (seconds: number) => `${seconds} 秒后清除屏幕上的内容，不会提交。点一下屏幕，就接着评。`,
    stay: '我还在，接着评',
  },
} as const;
