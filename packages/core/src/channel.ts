import * as z from 'zod/mini';
import { openCode } from './open-code.js';

/** Where a rating is given: the seven channels of GB/T 39046 and paper, for halls without a device (notice 000). */
export const CHANNELS = ['pc', 'mobile', 'qr-code', 'hall-tablet', 'hall-terminal', 'phone', 'sms', 'paper'] as const;
export const channelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof channelSchema>;
export const openChannelSchema = openCode<Channel>();
