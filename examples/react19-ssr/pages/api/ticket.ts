import { province } from '../../province.js';

/** 先确认这件办件属于当前登录的人，再申请票据。 */
export default async function handler(request: { body: string }, response: { send: (text: string) => void }) {
  const { ticket } = await province().requestTicket(request.body, { channel: 'pc' });
  response.send(ticket);
}
