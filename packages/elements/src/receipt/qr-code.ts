import { html, type TemplateResult } from 'lit';
import { qrPath } from './qr-path.js';

/** A QR code as a picture with a name. It is dark on light whatever the appearance: many scanners read nothing else. */
export function qrCode(text: string, name: string): TemplateResult {
  const { size, path } = qrPath(text);
  return html`<svg
    class="qr"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${size} ${size}"
    width="12em"
    height="12em"
    shape-rendering="crispEdges"
  >
    <rect width="100%" height="100%" fill="#fff"></rect>
    <path d=${path} fill="#000"></path>
  </svg>`;
}
