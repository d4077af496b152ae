/** 自己的后台：办件列表和票据。 */
export async function listCases() {
  return (await fetch('/api/cases')).json();
}

export async function askTicket(caseNo) {
  const answer = await fetch('/api/ticket', { method: 'POST', body: caseNo });
  if (!answer.ok) throw new Error(`没有要到票据：${answer.status}`);
  return answer.text();
}
