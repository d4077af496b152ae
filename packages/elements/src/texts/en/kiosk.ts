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
  idle: {
    title: 'Are you still there?',
    help: (seconds) =>
      `In ${seconds} seconds everything on this screen is wiped and nothing is submitted. Touch the screen to go on.`,
    stay: 'I am here, go on',
  },
};
