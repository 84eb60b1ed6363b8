/**
 * One future solved backwards: 36 months, 128 joint states (two fronts of four levels, three drivers of two states), two
 * parties that believe differently, two modes of a month, a frontier of about a hundred packages in every front state.
 * The rivals have the same chances as dense 128 × 128 matrices and try every package; Parley its own path.
 */
import {
  addComposite,
  expectation,
  fixed,
  origin,
  planFor,
  roundFrontier,
  scratchFor,
  solveBackwards,
} from "../../../dist/bargaining/index.js";
import { interleaved, table } from "../timing.mjs";

const [size, driverStates, frontStates, horizon] = [128, 8, 16, 36];

/** A small generator of its own, so that the numbers are the same everywhere. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 16777216;
  };
}

function problem() {
  const random = chance(7);
  const grid = {
    parties: 2,
    levels: [4, 4],
    states: [2, 2, 2],
    groups: [
      { fronts: [0], levels: 4, stride: 4 },
      { fronts: [1], levels: 4, stride: 1 },
    ],
    frontStates,
    driverStates,
    size,
    horizon,
    calendarOf: new Int32Array(horizon),
    calendars: 1,
  };
  const row = (length, stay) => {
    const weights = Array.from({ length }, random);
    const total = weights.reduce((sum, it) => sum + it, 0);
    return weights.map((it, k) => ((1 - stay) * it) / total + (k === 0 ? stay : 0));
  };
  const step = () => ({
    fronts: [0, 1].map(() => {
      const out = new Float64Array(4 * size);
      for (let s = 0; s < size; s++)
        row(4, 0.5).forEach((p, g) => {
          out[g * size + s] = p;
        });
      return out;
    }),
    drivers: [0, 1, 2].map(() => {
      const [go, back] = [0.1 * random(), 0.4 * random()];
      return Float64Array.of(1 - go, go, back, 1 - back);
    }),
  });
  const table = (low, high) => Float64Array.from({ length: size }, () => low + (high - low) * random());
  const frontier = () => {
    let sum = origin(2);
    for (let k = 0; k < 6; k++) {
      const [x, y] = [0, 1].map(() => Array.from({ length: 5 }, () => 0.18 * random()).sort((a, b) => a - b));
      sum = addComposite(sum, [x.map(fixed), y.reverse().map(fixed)], null);
    }
    return roundFrontier(sum, [0, 0]);
  };
  const nothing = {
    size: 0,
    points: [new Float64Array(0), new Float64Array(0)],
    index: new Int32Array(0),
    hull: new Int32Array(0),
    dents: new Float64Array(0),
  };
  return {
    grid,
    patience: [0.985, 0.98],
    frozen: [0.02, 0.03],
    powers: [1, 1],
    statusQuo: [0, 1].map(() => Float64Array.from({ length: frontStates }, () => 0.2 + 0.5 * random())),
    cost: [0, 1].map(() => table(0.001, 0.02)),
    growth: [0, 1].map(() => table(0, 0.0002)),
    steps: [0, 1, 2].map(() => [step()]),
    frontiers: [Array.from({ length: frontStates }, frontier), Array.from({ length: frontStates }, () => nothing)],
    talks: table(0.02, 0.3),
    breakdown: table(0.05, 0.3),
    strike: [table(0.02, 0.2), table(0, 0.1)],
    channelled: [table(0, 0.05), table(0, 0.05)],
    measureHaste: new Float64Array(size).fill(1),
    start: 0,
    talksOpen: false,
  };
}

/** Dense chances, row s: column v is the expectation of being worth 1 in v alone. */
function dense({ grid, steps }, view) {
  const matrix = new Float64Array(size * size);
  const [unit, out] = [new Float64Array(size), new Float64Array(size)];
  for (let v = 0; v < size; v++) {
    unit.fill(0);
    unit[v] = 1;
    expectation(grid, steps[view][0], unit, out, scratchFor(grid));
    for (let s = 0; s < size; s++) matrix[s * size + v] = out[s];
  }
  return matrix;
}

/** The same as numbers in one list: sizes, then per party and together what the rivals need. */
function flat(posed, matrices) {
  const points = posed.frontiers[0].map(({ points: [x, y] }) => [x, y]);
  const most = Math.max(...points.map(([x]) => x.length));
  const padded = (of) => points.flatMap((pair) => Array.from({ length: most }, (_, p) => pair[of][p] ?? -1e9));
  return Float64Array.from([
    size,
    driverStates,
    horizon,
    most,
    ...posed.patience,
    ...posed.frozen,
    ...posed.statusQuo.flatMap((it) => [...it]),
    ...posed.cost.flatMap((it) => [...it]),
    ...posed.growth.flatMap((it) => [...it]),
    ...posed.talks,
    ...posed.breakdown,
    ...posed.strike[0],
    ...posed.channelled[0],
    ...padded(0),
    ...padded(1),
    ...matrices.flatMap((it) => [...it]),
  ]);
}

/** Straightforward: states and packages as objects, every package tried. Gives reservation values of month 0. */
function objects(posed, states) {
  const nash = (packages, least) => {
    let best = null;
    for (const it of packages) {
      const gains = it.worth.map((worth, i) => worth - (least[i] - 5e-10));
      if (gains.some((gain) => gain < 0)) continue;
      const product = gains[0] * gains[1];
      if (best === null || product > best.product) best = { worth: it.worth, product };
    }
    return best;
  };
  let value = states.map((state) => [0, 1].map(() => [0, 1].map((i) => state.statusQuo[i] - posed.frozen[i])));
  let reserves = [];
  for (let t = horizon - 1; t >= 0; t--) {
    reserves = states.map((state) => {
      const expected = [0, 1].map((mode) =>
        [0, 1].map((i) => state.moves[i].reduce((sum, { to, chance: p }) => sum + p * value[to][mode][i], 0)),
      );
      const reserve = (mode, p) =>
        [0, 1].map((i) => {
          const delta = posed.patience[i];
          const flow = (1 - delta) * state.statusQuo[i] - state.cost[i] - state.growth[i] * t;
          return flow + delta * ((1 - p) * expected[mode][i] + p * expected[1 - mode][i]);
        });
      const open = reserve(1, state.breakdown);
      const agreedOpen = nash(state.packages, open);
      const none = reserve(0, agreedOpen === null ? 0 : state.talks);
      return { none, open, agreedOpen, agreedNone: nash(state.packages, none) };
    });
    value = reserves.map(({ none, open, agreedOpen, agreedNone }, s) => {
      const mixed = (own, agreed, p) =>
        own.map((worth, i) => (agreed === null ? worth : p * agreed.worth[i] + (1 - p) * worth));
      return [mixed(none, agreedNone, states[s].channelled), mixed(open, agreedOpen, states[s].strike)];
    });
  }
  return Float64Array.from(
    [0, 1].flatMap((i) => [...reserves.map(({ none }) => none[i]), ...reserves.map(({ open }) => open[i])]),
  );
}

function statesOf(posed, matrices) {
  return Array.from({ length: size }, (_, s) => {
    const f = Math.floor(s / driverStates);
    const {
      points: [x, y],
    } = posed.frontiers[0][f];
    return {
      statusQuo: posed.statusQuo.map((it) => it[f]),
      cost: posed.cost.map((it) => it[s]),
      growth: posed.growth.map((it) => it[s]),
      talks: posed.talks[s],
      breakdown: posed.breakdown[s],
      strike: posed.strike[0][s],
      channelled: posed.channelled[0][s],
      packages: Array.from(x, (worth, p) => ({ worth: [worth, y[p]] })),
      moves: matrices.map((matrix) => Array.from({ length: size }, (_, to) => ({ to, chance: matrix[s * size + to] }))),
    };
  });
}

export function recursion(_folder, found) {
  const posed = problem();
  const matrices = [0, 1].map((view) => dense(posed, view));
  const plan = planFor(posed.grid);
  const input = flat(posed, matrices);
  const states = statesOf(posed, matrices);
  const answers = {};
  const runs = 20;
  const runners = {
    Parley: () => {
      const began = performance.now();
      for (let k = 0; k < runs; k++) solveBackwards(posed, plan);
      answers.Parley = Float64Array.from(plan.reservation.flatMap((it) => [...it]));
      return (performance.now() - began) / runs;
    },
    "objects in JavaScript": () => {
      answers.objects = objects(posed, states);
    },
  };
  for (const [name, tool] of Object.entries(found))
    if (!tool.missing)
      runners[name] = () => {
        const { ms, numbers } = tool.start("recursion", input);
        answers[name] = numbers;
        return ms;
      };
  table("One future solved backwards (36 months, 128 states, two modes)", interleaved(runners, 7));
  return Object.entries(answers).every(([name, numbers]) => {
    let worst = 0;
    for (let k = 0; k < answers.Parley.length; k++) worst = Math.max(worst, Math.abs(numbers[k] - answers.Parley[k]));
    if (worst < 1e-9) return true;
    process.stdout.write(`${name} differs by ${worst}\n`);
    return false;
  });
}
