import { useEffect, useState } from 'react';
import { askTicket, listCases, type Case } from './backend';
// 好差评：开始
import { createRatingClient, type RatingClient } from '@haochaping/client';
import { HcpRatingDialog } from '@haochaping/react';
// 好差评：结束

export function Cases() {
  const [cases, setCases] = useState<Case[]>([]);
  // 好差评：开始
  const [client, setClient] = useState<RatingClient>();
  const rate = async (caseNo: string) => {
    setClient(createRatingClient({ endpoint: 'https://hcp.example.gov.cn', ticket: await askTicket(caseNo) }));
  };
  const closed = () => setClient(undefined);
  useEffect(() => void listCases().then(setCases), [client]); // 关闭以后重新取列表
  // 好差评：结束

  return (
    <>
      <table>
        <tbody>
          {cases.map(({ caseNo, itemName, rated }) => (
            <tr key={caseNo}>
              <td>{caseNo}</td>
              <td>{itemName}</td>
              {/* 好差评：开始 */}
              <td>{rated ? '已评价' : <button onClick={() => void rate(caseNo)}>评价</button>}</td>
              {/* 好差评：结束 */}
            </tr>
          ))}
        </tbody>
      </table>
      {/* 好差评：开始 */}
      <HcpRatingDialog client={client} open={!!client} trackingUrl="/track" onDialogClosed={closed} />
      {/* 好差评：结束 */}
    </>
  );
}
