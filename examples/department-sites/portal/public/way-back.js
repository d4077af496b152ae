// @ts-check

/**
 * Where this device remembers the rating of a case, the link in its row says how far it is and leads to the progress; elsewhere it
 * leads to the search, as the server has written it, and where haochaping.js is missing or out of reach.
 */
export async function leadBack() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('a[data-rated-case]');
  const caseNos = [...links].map((link) => link.dataset['ratedCase'] ?? '');
  const known = (await window.haochaping?.known(...caseNos).catch(() => [])) ?? [];
  for (const [index, link] of links.entries()) {
    const rating = known.find(({ caseNo }) => caseNo === caseNos[index]);
    link.href = rating ? `/track#${rating.caseNo}` : '/find';
    if (rating) rating.line(link).catch(() => (link.textContent = '查看进度'));
    else link.textContent = '找回我的评价';
  }
}
