/** The host's tracking page with the token behind `#`, which no server ever sees; undefined where the address is unusable. */
export function trackingLink(trackingUrl: string, trackingToken: string): string | undefined {
  if (trackingUrl === '') return undefined;
  try {
    return new URL(`${trackingUrl}#${trackingToken}`, document.baseURI).href;
  } catch {
    console.warn(`[haochaping] tracking-url is no address: ${trackingUrl}`);
    return undefined;
  }
}
