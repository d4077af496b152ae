import { encode } from 'uqr';

/** Modules of light around the code, as scanners need them (ISO/IEC 18004). */
const QUIET = 4;

/** The dark modules of a QR code as one path, and how many modules wide the whole is. Error correction M, for screens and worn paper. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: data.flatMap(rowPath).join('') };
}

/** Neighbours are drawn in one stroke, so that no light line shows between them. */
function rowPath(row: readonly boolean[], y: number): readonly string[] {
  const runs = [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ];
  return runs.map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`);
}
