// Small grey pictures: read from and written as PNG, and compared as those of prints are (tests/it/prints/approved.rs).

import { deflateSync, inflateSync, crc32 } from 'node:zlib';

/** Pixels that differ by more than this after blurring have moved; renderers differ by less. */
const DIFFERENT = 40;
/** Of a thousand pixels with ink, so many may differ. */
const TOLERATED = 10;
const INK = 230;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of eight bits a channel, not interlaced, as `{ width, height, pixels }`, a byte a pixel. */
export function read(png) {
  const parts = [];
  let header;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') header = body;
    if (kind === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), { 0: 1, 2: 3, 6: 4 }[header[9]]];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('a PNG of another kind');
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = Buffer.alloc(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red, green, blue] = channels === 1 ? Array(3).fill(bytes[at]) : bytes.subarray(at * channels, at * channels + 3);
    pixels[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { width, height, pixels };
}

function unfiltered(lines, length, height, step) {
  const out = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x >= step ? out[at - step] : 0;
      const up = y > 0 ? out[at - length] : 0;
      const corner = x >= step && y > 0 ? out[at - length - step] : 0;
      out[at] = lines[y * (length + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

export function write({ width, height, pixels }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    lines[y * (width + 1)] = 1;
    for (let x = 0; x < width; x += 1) {
      lines[y * (width + 1) + 1 + x] = pixels[y * width + x] - (x > 0 ? pixels[y * width + x - 1] : 0);
    }
  }
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function chunk(kind, body) {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(kind, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, body.length + 8)), body.length + 8);
  return out;
}

/** What moved between two pictures, in words; nothing where they are alike. */
export function moved(approved, made) {
  if (approved.width !== made.width || approved.height !== made.height) {
    return `is ${made.width} × ${made.height} pixels, and was ${approved.width} × ${approved.height}`;
  }
  const [old, fresh] = [blurred(approved), blurred(made)];
  const inked = (pixels) => pixels.reduce((count, pixel) => count + (pixel < INK ? 1 : 0), 0);
  const ink = Math.max(inked(old), inked(fresh), 1);
  const differ = [...old.keys()].filter((at) => Math.abs(old[at] - fresh[at]) > DIFFERENT);
  const ofThousand = Math.floor((differ.length * 1000) / ink);
  if (ofThousand <= TOLERATED) return undefined;
  const [xs, ys] = [differ.map((at) => at % made.width), differ.map((at) => Math.floor(at / made.width))];
  const [least, most] = [(all) => all.reduce((a, b) => Math.min(a, b)), (all) => all.reduce((a, b) => Math.max(a, b))];
  return `${ofThousand} of 1000 pixels moved, between (${least(xs)}, ${least(ys)}) and (${most(xs)}, ${most(ys)})`;
}

/** Each pixel with its eight neighbours; outside there is paper. */
function blurred({ width, height, pixels }) {
  const out = Buffer.alloc(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let down = -1; down <= 1; down += 1) {
        for (let right = -1; right <= 1; right += 1) {
          const [near, below] = [x + right, y + down];
          sum += near < 0 || below < 0 || near >= width || below >= height ? 255 : pixels[below * width + near];
        }
      }
      out[y * width + x] = Math.floor(sum / 9);
    }
  }
  return out;
}
