import type { MessagePack } from '../message-pack.js';

export const kioskTexts: MessagePack['kiosk'] = {
  welcome: 'Done here? Please rate the service',
  welcomeHelp: 'When your matter is settled, the staff at the window hand the rating over to you.',
  handedOver: 'Please rate this service',
  handedOverHelp: 'Only you can see what you choose; it is not shown at the window.',
  begin: 'Begin',
  language: '语言 Language',
  skip: 'Not this time',
  thanks: 'Rated. Thank you!',
  left: 'Thank you, and goodbye.',
  handoff: {
    title: 'Please rate on your own phone',
    help: 'Scan the code with your camera. What you choose stays on your phone; the window does not see it.',
    qr: 'QR code for the rating',
    loading: 'Making the code…',
    unreachable: 'The rating platform cannot be reached right now; trying again.',
    rated: 'Rated. Thank you!',
    expired: 'This code has expired. Please ask the staff for another one.',
    unknown: 'This cannot be rated right now. Please ask the staff for another code.',
  },
  idle: {
    title: 'Are you still there?',
    help: (seconds) =>
      `In ${seconds} seconds everything on this screen is wiped and nothing is submitted. Touch the screen to go on.`,
    stay: 'I am here, go on',
  },
};
