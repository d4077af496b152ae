// @ts-check
import { servePad } from '@haochaping/client/hall';
import '@haochaping/elements/define/kiosk.js';
import { place } from '../../site/public/place.js';
import { clientFor } from './province.js';

const kiosk = /** @type {import('@haochaping/elements').HcpKiosk} */ (place('kiosk'));
const pad = servePad({ origins: [location.origin], take: (ticket) => (kiosk.client = clientFor(ticket)) });
kiosk.addEventListener('hcp-kiosk-reset', ({ detail }) => pad.ended(detail.because));
