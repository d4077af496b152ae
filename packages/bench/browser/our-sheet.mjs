// @ts-check
import { HcpIndicators, HcpRatingDialog, HcpRatingForm, HcpRatingScale, HcpReceipt } from '@haochaping/elements';
import { transform } from 'esbuild';

/** What our dialog is styled with on the way from the levels to the receipt, each sheet once, small as our build makes it. */
export async function ourSheet() {
  const elements = [HcpRatingDialog, HcpRatingForm, HcpRatingScale, HcpIndicators, HcpReceipt];
  const sheets = new Set(elements.flatMap(({ styles }) => textsOf(styles)));
  const { code } = await transform([...sheets].join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
  return code;
}

/**
 * @param {unknown} styles
 * @returns {string[]}
 */
const textsOf = (styles) => (Array.isArray(styles) ? styles.flatMap(textsOf) : [String(styles)]);
