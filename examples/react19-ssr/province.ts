import { createDepartmentClient, type DepartmentClient } from '@haochaping/client/department';

/** 省平台，只在服务器上用：密钥在环境变量里。 */
export function province(): DepartmentClient {
  const { HCP_ENDPOINT: endpoint = '', HCP_APP: appId = '', HCP_SECRET: secret = '' } = process.env;
  return createDepartmentClient({ endpoint, appId, secret });
}
