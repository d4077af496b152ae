// @ts-check
import { createDesk } from './desk/app.mjs';
import { runSite } from './site/run-site.mjs';

await runSite({
  name: '差评办理工作台（示例）',
  port: { name: 'DESK_PORT', usual: 8702 },
  create: (province) => ({ fetch: createDesk({ province }).fetch }),
});
