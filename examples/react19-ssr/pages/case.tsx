import { useState } from 'react';
import { province } from '../province.js';
// 好差评：开始
import { createRatingClient, type RatingClient } from '@haochaping/client';
import { HcpRatingDialog } from '@haochaping/react';
// 好差评：结束

type Case = { readonly caseNo: string; readonly rated: boolean };

/** 在服务器上执行。 */
export async function getServerSideProps({ query: { caseNo } }: { query: { caseNo: string } }) {
  const { ratings } = await province().listRatings(caseNo);
  return { props: { caseNo, rated: ratings.length > 0 } satisfies Case };
}

export default function CasePage({ caseNo, rated }: Case) {
  // 好差评：开始
  const [client, setClient] = useState<RatingClient>();
  const rate = async () => {
    const answer = await fetch('/api/ticket', { method: 'POST', body: caseNo });
    setClient(createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await answer.text() }));
  };
  const closed = () => location.reload(); // 评过没有，由服务器说
  // 好差评：结束

  return (
    <main>
      <h1>个体工商户设立登记</h1>
      {/* 好差评：开始 */}
      {rated ? '已评价' : <button onClick={() => void rate()}>评价</button>}
      <HcpRatingDialog client={client} open={!!client} trackingUrl="/track" onDialogClosed={closed} />
      {/* 好差评：结束 */}
    </main>
  );
}
