import type { RememberTexts } from '../message-pack.js';

export const rememberTexts: RememberTexts = {
  offer: 'Remember it on this device, to see the progress',
  help: 'Next time it is there among your cases on this site. The tracking token is kept encrypted on this device and deleted 30 days after the end. Do not do this on a device that others use.',
  remembered: 'Remembered on this device.',
  forget: 'Forget it',
  forgotten: 'Deleted from this device.',
  notRemembered: 'This browser cannot keep it. Please keep the tracking link.',
  notForgotten: 'It has not been deleted. Please try again, or clear this site’s data in your browser.',
};
