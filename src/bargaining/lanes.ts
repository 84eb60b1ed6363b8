/**
 * The inner loops of `expectation` and `advance`: one chain moved for several vectors that stand side by side.
 * Takes: values, `lanes` numbers a joint state; chances laid out as in `Step`. Gives: values in `to`, which may be `from`.
 * All values that a sum needs are read before the first of them is written. Sums are taken from level 0 up, whatever the
 * path: unrolled for four levels and for three switches, looped for any other count.
 * Cost: values × levels.
 */

/** `run` is how many joint states lie between two levels of the group. */
export function expectFront(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  levels: number,
  run: number,
  size: number,
  lanes: number,
  scratch: Float64Array,
): void {
  if (levels === 4) {
    let lane = 0;
    for (; lane + 1 < lanes; lane += 2) expectFourTwice(from, to, weights, run, size, lanes, lane);
    if (lane < lanes) expectFour(from, to, weights, run, size, lanes, lane);
    return;
  }
  for (let base = 0; base < size; base += run * levels)
    for (let k = base; k < base + run; k++)
      for (let lane = 0; lane < lanes; lane++) {
        for (let g = 0; g < levels; g++) scratch[g] = from[(k + g * run) * lanes + lane] as number;
        for (let level = 0; level < levels; level++) {
          const s = k + level * run;
          let total = 0;
          for (let g = 0; g < levels; g++) total += (weights[g * size + s] as number) * (scratch[g] as number);
          to[s * lanes + lane] = total;
        }
      }
}

export function advanceFront(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  levels: number,
  run: number,
  size: number,
  lanes: number,
  scratch: Float64Array,
): void {
  if (levels === 4) {
    let lane = 0;
    for (; lane + 1 < lanes; lane += 2) advanceFourTwice(from, to, weights, run, size, lanes, lane);
    if (lane < lanes) advanceFour(from, to, weights, run, size, lanes, lane);
    return;
  }
  for (let base = 0; base < size; base += run * levels)
    for (let k = base; k < base + run; k++)
      for (let lane = 0; lane < lanes; lane++) {
        for (let level = 0; level < levels; level++) scratch[level] = from[(k + level * run) * lanes + lane] as number;
        for (let g = 0; g < levels; g++) {
          let total = 0;
          for (let level = 0; level < levels; level++)
            total += (weights[g * size + k + level * run] as number) * (scratch[level] as number);
          to[(k + g * run) * lanes + lane] = total;
        }
      }
}

function expectFour(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  run: number,
  size: number,
  lanes: number,
  lane: number,
): void {
  const step = run * lanes;
  for (let base = 0; base < size; base += 4 * run)
    for (let k = base; k < base + run; k++) {
      const at = k * lanes + lane;
      const x0 = from[at] as number;
      const x1 = from[at + step] as number;
      const x2 = from[at + 2 * step] as number;
      const x3 = from[at + 3 * step] as number;
      for (let level = 0; level < 4; level++) {
        const w = k + level * run;
        to[at + level * step] =
          (weights[w] as number) * x0 +
          (weights[w + size] as number) * x1 +
          (weights[w + 2 * size] as number) * x2 +
          (weights[w + 3 * size] as number) * x3;
      }
    }
}

/** The same for this lane and the next. */
function expectFourTwice(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  run: number,
  size: number,
  lanes: number,
  lane: number,
): void {
  const step = run * lanes;
  for (let base = 0; base < size; base += 4 * run)
    for (let k = base; k < base + run; k++) {
      const at = k * lanes + lane;
      const x0 = from[at] as number;
      const y0 = from[at + 1] as number;
      const x1 = from[at + step] as number;
      const y1 = from[at + step + 1] as number;
      const x2 = from[at + 2 * step] as number;
      const y2 = from[at + 2 * step + 1] as number;
      const x3 = from[at + 3 * step] as number;
      const y3 = from[at + 3 * step + 1] as number;
      for (let level = 0; level < 4; level++) {
        const w = k + level * run;
        const w0 = weights[w] as number;
        const w1 = weights[w + size] as number;
        const w2 = weights[w + 2 * size] as number;
        const w3 = weights[w + 3 * size] as number;
        const goal = at + level * step;
        to[goal] = w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3;
        to[goal + 1] = w0 * y0 + w1 * y1 + w2 * y2 + w3 * y3;
      }
    }
}

function advanceFour(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  run: number,
  size: number,
  lanes: number,
  lane: number,
): void {
  const step = run * lanes;
  for (let base = 0; base < size; base += 4 * run)
    for (let k = base; k < base + run; k++) {
      const at = k * lanes + lane;
      const x0 = from[at] as number;
      const x1 = from[at + step] as number;
      const x2 = from[at + 2 * step] as number;
      const x3 = from[at + 3 * step] as number;
      for (let g = 0; g < 4; g++) {
        const w = g * size + k;
        to[at + g * step] =
          (weights[w] as number) * x0 +
          (weights[w + run] as number) * x1 +
          (weights[w + 2 * run] as number) * x2 +
          (weights[w + 3 * run] as number) * x3;
      }
    }
}

/** The same for this lane and the next. */
function advanceFourTwice(
  from: Float64Array,
  to: Float64Array,
  weights: Float64Array,
  run: number,
  size: number,
  lanes: number,
  lane: number,
): void {
  const step = run * lanes;
  for (let base = 0; base < size; base += 4 * run)
    for (let k = base; k < base + run; k++) {
      const at = k * lanes + lane;
      const x0 = from[at] as number;
      const y0 = from[at + 1] as number;
      const x1 = from[at + step] as number;
      const y1 = from[at + step + 1] as number;
      const x2 = from[at + 2 * step] as number;
      const y2 = from[at + 2 * step + 1] as number;
      const x3 = from[at + 3 * step] as number;
      const y3 = from[at + 3 * step + 1] as number;
      for (let g = 0; g < 4; g++) {
        const w = g * size + k;
        const w0 = weights[w] as number;
        const w1 = weights[w + run] as number;
        const w2 = weights[w + 2 * run] as number;
        const w3 = weights[w + 3 * run] as number;
        const goal = at + g * step;
        to[goal] = w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3;
        to[goal + 1] = w0 * y0 + w1 * y1 + w2 * y2 + w3 * y3;
      }
    }
}

/** One driver. `onwards`: a distribution to the month after; else a value a month later to now. */
export function moveDriver(
  from: Float64Array,
  to: Float64Array,
  matrix: Float64Array,
  count: number,
  stride: number,
  length: number,
  onwards: boolean,
  scratch: Float64Array,
): void {
  const row = onwards ? 1 : count;
  const column = onwards ? count : 1;
  for (let base = 0; base < length; base += stride * count)
    for (let k = base; k < base + stride; k++) {
      for (let state = 0; state < count; state++) scratch[state] = from[k + state * stride] as number;
      for (let state = 0; state < count; state++) {
        let total = 0;
        for (let other = 0; other < count; other++)
          total += (matrix[state * row + other * column] as number) * (scratch[other] as number);
        to[k + state * stride] = total;
      }
    }
}

/** Three drivers of two states each, of which the last moves first. */
export function moveSwitches(
  from: Float64Array,
  to: Float64Array,
  first: Float64Array,
  second: Float64Array,
  third: Float64Array,
  stride: number,
  length: number,
  onwards: boolean,
): void {
  const [up, down] = onwards ? [2, 1] : [1, 2];
  const a0 = third[0] as number;
  const a1 = third[up] as number;
  const a2 = third[down] as number;
  const a3 = third[3] as number;
  const b0 = second[0] as number;
  const b1 = second[up] as number;
  const b2 = second[down] as number;
  const b3 = second[3] as number;
  const c0 = first[0] as number;
  const c1 = first[up] as number;
  const c2 = first[down] as number;
  const c3 = first[3] as number;
  for (let base = 0; base < length; base += 8 * stride)
    for (let k = base; k < base + stride; k++) {
      const x0 = from[k] as number;
      const x1 = from[k + stride] as number;
      const x2 = from[k + 2 * stride] as number;
      const x3 = from[k + 3 * stride] as number;
      const x4 = from[k + 4 * stride] as number;
      const x5 = from[k + 5 * stride] as number;
      const x6 = from[k + 6 * stride] as number;
      const x7 = from[k + 7 * stride] as number;
      const y0 = a0 * x0 + a1 * x1;
      const y1 = a2 * x0 + a3 * x1;
      const y2 = a0 * x2 + a1 * x3;
      const y3 = a2 * x2 + a3 * x3;
      const y4 = a0 * x4 + a1 * x5;
      const y5 = a2 * x4 + a3 * x5;
      const y6 = a0 * x6 + a1 * x7;
      const y7 = a2 * x6 + a3 * x7;
      const z0 = b0 * y0 + b1 * y2;
      const z2 = b2 * y0 + b3 * y2;
      const z1 = b0 * y1 + b1 * y3;
      const z3 = b2 * y1 + b3 * y3;
      const z4 = b0 * y4 + b1 * y6;
      const z6 = b2 * y4 + b3 * y6;
      const z5 = b0 * y5 + b1 * y7;
      const z7 = b2 * y5 + b3 * y7;
      to[k] = c0 * z0 + c1 * z4;
      to[k + 4 * stride] = c2 * z0 + c3 * z4;
      to[k + stride] = c0 * z1 + c1 * z5;
      to[k + 5 * stride] = c2 * z1 + c3 * z5;
      to[k + 2 * stride] = c0 * z2 + c1 * z6;
      to[k + 6 * stride] = c2 * z2 + c3 * z6;
      to[k + 3 * stride] = c0 * z3 + c1 * z7;
      to[k + 7 * stride] = c2 * z3 + c3 * z7;
    }
}
