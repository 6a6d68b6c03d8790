// A picture without its grain.

/**
 * Each point becomes the mean of the nine around it, in grey; the edge stays white.
 * @param {import("./qr.js").Picture} picture @returns {import("./qr.js").Picture}
 */
export function softened({ width, height, data }) {
  const rows = new Uint16Array(width * height);
  for (let at = 1; at < width * height - 1; at += 1) {
    rows[at] = data[at * 4 - 3] + data[at * 4 + 1] + data[at * 4 + 5];
  }
  const made = new Uint8ClampedArray(data.length).fill(255);
  for (let at = width; at < width * (height - 1); at += 1) {
    const mean = (rows[at - width] + rows[at] + rows[at + width]) / 9;
    made.fill(mean, at * 4, at * 4 + 3);
  }
  return { width, height, data: made };
}
