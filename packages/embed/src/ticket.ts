/** A ticket, the promise of one, or a way to ask for one, which is asked again when the citizen tries again. */
export type TicketSource = string | Promise<string> | (() => Promise<string>);

export const ticketFrom = (source: TicketSource): Promise<string> =>
  Promise.resolve(typeof source === 'function' ? source() : source);
