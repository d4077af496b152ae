/** RuoYi 自带的 request 的样子：地址前面有 /prod-api，code 不是 200 就是失败。您的工程里用原来的那一个。 */
export default async function request({ url, method, data }) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`/prod-api${url}`, { method, headers, body: data && JSON.stringify(data) });
  const { code, msg, ...rest } = await answer.json();
  if (code !== 200) throw new Error(msg);
  return rest;
}
