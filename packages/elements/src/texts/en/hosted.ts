import type { HostedTexts } from '../message-pack.js';

export const hostedTexts: HostedTexts = {
  title: 'Please rate on the province’s own page',
  help: (place) =>
    `Ratings for ${place} are made on the page of the provincial platform. What you write goes straight to the platform; this page does not see it.`,
  open: 'Go to the rating (opens a new window)',
  back: 'Come back here when you have rated, and you will see the result.',
  check: 'I have rated: show the result',
  notYet: 'The provincial platform has not received this rating yet.',
  unknown: 'The result cannot be looked up now. Please check the network and try again.',
  qr: 'Rate on your phone (QR code)',
  notLoaded: 'The QR code did not load. Please check the network and try again.',
};
