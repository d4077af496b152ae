import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Pixels, four bytes each. */
type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Of 255, how far a colour may be off before people see it (pixelmatch's measure, which knows smoothed edges). */
const THRESHOLD = 0.1;

/** What a picture is kept as: the sixteen colours of a flat surface with smoothed letters on it, and half of the bytes. */
export async function kept(png: Buffer): Promise<Buffer> {
  const fewer = await sharp(png).removeAlpha().png({ palette: true, colours: 16, dither: 0 }).toBuffer();
  return sharp(fewer).webp({ lossless: true, effort: 6 }).toBuffer();
}

/** How much of two kept pictures differs, from 0 to 1, and where. */
export async function difference(before: Buffer, after: Buffer): Promise<{ share: number; shown: Buffer }> {
  const [old, fresh] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  const size = { width: Math.max(old.width, fresh.width), height: Math.max(old.height, fresh.height) };
  const { width, height } = size;
  const shown = Buffer.alloc(width * height * 4);
  const changed = pixelmatch(onto(old, size), onto(fresh, size), shown, width, height, { threshold: THRESHOLD });
  const sameSize = old.width === fresh.width && old.height === fresh.height;
  return {
    share: sameSize ? changed / (width * height) : 1,
    shown: await sharp(shown, { raw: { width, height, channels: 4 } })
      .webp({ quality: 60 })
      .toBuffer(),
  };
}

async function pixelsOf(file: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The pixels on a sheet that may be larger than they are. */
function onto({ width, height, data }: Pixels, sheet: { readonly width: number; readonly height: number }): Uint8Array {
  const pixels = new Uint8Array(sheet.width * sheet.height * 4);
  for (let row = 0; row < height; row += 1)
    pixels.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * sheet.width * 4);
  return pixels;
}
