/* global Page, wx */
const PORTAL = 'https://portal.example.gov.cn';

/** 打开它：wx.navigateTo({ url: '/pages/rate/rate?caseNo=SC-2026-0001' })。没有 onShareAppMessage，所以带着票据的地址转发不出去。 */
Page({
  data: { address: '' },

  onLoad({ caseNo }) {
    // 好差评：开始
    wx.request({
      url: `${PORTAL}/api/ticket`,
      method: 'POST',
      data: caseNo,
      success: ({ data }) => this.setData({ address: `${PORTAL}/rate.html#${data}` }),
    });
    // 好差评：结束
  },
});
