import type { Preview } from '@storybook/web-components-vite';
import { globalTypes, inAppearance, initialGlobals, screens } from './appearance.js';
import { htmlLang } from './language.js';

const preview: Preview = {
  decorators: [inAppearance],
  globalTypes,
  initialGlobals,
  parameters: {
    options: {
      storySort: {
        order: [
          '文档',
          ['好差评', '搜索', '接入', '演练场', '外观与主题'],
          '十分钟接入',
          ['概览', 'JSP 和 jQuery', '若依', 'Vue', 'React', 'Angular', '微信', '门户里的 iframe'],
          '指南',
          ['常见问题', '把网页文件放上网站', '网络', '安全', '个人信息', '运行'],
          '客户端',
          ['概览', '页面快速开始', '进度页', '部门服务器', '承办人页面', '监督员页面'],
          '签名',
          '组件',
          // As a citizen meets them on the way of a rating.
          [
            '评价对话框 hcp-rating-dialog',
            '评价表单 hcp-rating-form',
            '满意度 hcp-rating-scale',
            '评价指标 hcp-indicators',
            '问询表单 hcp-questionnaire',
            '省平台自己的评价页 hcp-hosted-page',
            '大厅终端 hcp-kiosk',
            '窗口二维码 hcp-qr-handoff',
            '回执 hcp-receipt',
            '在本机记住 hcp-remember',
            '办理进度 hcp-status-tracker',
            '一条评价的进度 hcp-review-line',
            '多条评价的进度 hcp-review-list',
            '我的评价与追评 hcp-my-rating',
            '谁看过我的身份 hcp-identity-access',
            '验证我的评价没有被改 hcp-log-check',
            '找回我的评价 hcp-find-rating',
            '共用设置 hcp-provider',
          ],
        ],
      },
    },
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    docs: { toc: { title: '本页内容', headingSelector: 'h2' } },
    htmlLang,
    viewport: { options: screens },
  },
};

export default preview;
