import type { WindowRules } from '../../../profile/window-rules.js';
import { WHERE_SILENT } from '../../where-silent.js';

export const windows: WindowRules = {
  ticketValidity: WHERE_SILENT.ticketValidity,
  supplement: WHERE_SILENT.supplement,
  defaultRating: WHERE_SILENT.defaultRating,
  followUp: WHERE_SILENT.followUp,
};
