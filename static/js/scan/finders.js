// The three squares in the corners of a code, by which every decoder finds it: those that are whole.

/** @typedef {{width: number, height: number, dark: Uint8Array}} Inked 1 where a point is darker than what is around it */
/** @typedef {{x: number, y: number, module: number, lines: number}} Finder its middle, the points a module
 *   measures along the lines of the picture, and how many of these met it */

/** Of the width of a picture: what is around a point. */
const AROUND = 16;
/** Dark, light, dark, light, dark: so many modules each. */
const RUNS = [1, 1, 3, 1, 1];
const MODULES = 7;

/** @param {import("./qr.js").Picture} picture @returns {Inked} */
export function inked({ width, height, data }) {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[(y * width + x) * 4 + 1];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  const far = Math.max(8, Math.round(width / AROUND));
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, end] = [Math.max(0, y - far), Math.min(height, y + far)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - far), Math.min(width, x + far)];
      const below = end * (width + 1);
      const above = top * (width + 1);
      const sum =
        sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
      const mean = sum / ((end - top) * (right - left));
      dark[y * width + x] = data[(y * width + x) * 4 + 1] < mean - 4 ? 1 : 0;
    }
  }
  return { width, height, dark };
}

/** Those that are whole, the plainest first. @param {Inked} picture @returns {Finder[]} */
export function finders(picture) {
  /** @type {Finder[]} */
  const found = [];
  for (let y = 0; y < picture.height; y += 1) {
    for (const [x, module] of across(picture, y)) {
      const middle = upright(picture, x, y, module);
      if (middle === null) continue;
      const near = found.find(
        (one) => Math.hypot(one.x - x, one.y - middle) < 2 * Math.max(one.module, module),
      );
      if (near) {
        const { lines } = near;
        near.x = (near.x * lines + x) / (lines + 1);
        near.y = (near.y * lines + middle) / (lines + 1);
        near.module = (near.module * lines + module) / (lines + 1);
        near.lines += 1;
      } else found.push({ x, y: middle, module, lines: 1 });
    }
  }
  return found.filter(({ lines }) => lines > 1).sort((a, b) => b.lines - a.lines);
}

/** Where a line of the picture meets one, and the size of a module there. @param {Inked} picture
 * @param {number} y @returns {[number, number][]} */
function across({ width, dark }, y) {
  /** @type {[number, number][]} */
  const found = [];
  /** @type {number[]} */
  const ends = [];
  for (let x = 1; x < width; x += 1) {
    if (dark[y * width + x] !== dark[y * width + x - 1]) ends.push(x);
  }
  for (let at = 0; at + RUNS.length < ends.length; at += 1) {
    if (!dark[y * width + ends[at]]) continue;
    const runs = RUNS.map((_, one) => ends[at + one + 1] - ends[at + one]);
    const module = moduleOf(runs);
    if (module) found.push([(ends[at + 2] + ends[at + 3]) / 2, module]);
  }
  return found;
}

/** The size of a module where the runs are those of a finder; 0 where they are not. @param {number[]} runs */
function moduleOf(runs) {
  const module = runs.reduce((sum, run) => sum + run, 0) / MODULES;
  const is = runs.every(
    (run, at) => Math.abs(run - RUNS[at] * module) < 0.55 * RUNS[at] ** 0.5 * module,
  );
  return is && module > 1.5 ? module : 0;
}

/** The middle of it from top to bottom; null where it is none that way. @param {Inked} picture
 * @param {number} column @param {number} y @param {number} module */
function upright({ width, height, dark }, column, y, module) {
  const x = Math.round(column);
  const runs = [0, 0, 0, 0, 0];
  let top = y;
  let end = y;
  for (let [at, row, is] = [2, y, 1]; at >= 0 && row >= 0; row -= 1) {
    if (dark[row * width + x] !== is) {
      at -= 1;
      is = 1 - is;
    }
    if (at >= 0) runs[at] += 1;
    if (at === 2) top = row;
  }
  for (let [at, row, is] = [2, y + 1, 1]; at < 5 && row < height; row += 1) {
    if (dark[row * width + x] !== is) {
      at += 1;
      is = 1 - is;
    }
    if (at < 5) runs[at] += 1;
    if (at === 2) end = row;
  }
  const found = moduleOf(runs);
  const alike = found && found < 2.2 * module && module < 2.2 * found;
  return alike ? (top + end) / 2 : null;
}
