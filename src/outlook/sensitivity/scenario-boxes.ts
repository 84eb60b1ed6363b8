/**
 * Where in the space of judgements an event is likely: boxes with coverage and density, and a classification tree as a
 * second opinion, from the futures already computed.
 * Takes   a posing, its method and batch, an event, names for paths. Gives: up to three boxes, each found where those
 *         before it leave off, and the tree's densest leaf; none where no judgement sets the futures apart.
 * Source  [friedman-fisher-1999] with covering (§6); [bryant-lempert-2010]; [breiman-1984].
 * Departs boxes are found in the even futures and measured in the odd ones, so that no figure flatters the box it is of.
 *         PRIM is offered the ten judgements that explain most by themselves, the tree all of them. From each box of the trajectory that covers at least half, limits go, the least telling first, until there are no
 *         more than four and each would look so good by chance in a twentieth of cases at most, over that many judgements
 *         together [bonferroni-1936]; the densest that is left is taken. In the odd futures limits go again, at a twentieth
 *         each. This last choice is made where the box is measured; its flattery is slight, and is left.
 * Cost    judgements × futures × log futures to sort; see `prim.ts`.
 */
import type { Posing } from "../../bargaining/index.ts";
import type {
  BoxLimit,
  CarriedEvent,
  Estimated,
  Method,
  ScenarioBox,
  ScenarioBoxes,
  ScenarioTree,
} from "../../contract.ts";
import { formatDay, misuse, quantileOfSorted } from "../../ground/index.ts";
import { english, type Words } from "../../words/index.ts";
import type { Batch } from "../batch.ts";
import { answerMethod } from "./answer-method.ts";
import { type Box, type Cases, casesWhere, holding, inBox } from "./box.ts";
import { figureByFuture, figureWords } from "./carried-figure.ts";
import { classificationTree, type TreeNode } from "./classification-tree.ts";
import { type DrawnColumn, drawnColumns, limitWords, type NameOf } from "./drawn-columns.ts";
import { explainedShare } from "./explained-share.ts";
import { type PrimStep, prim } from "./prim.ts";
import { quasiPValue } from "./quasi-p-value.ts";
import { averageRanks } from "./rank-correlation.ts";

const leastCoverage = 0.5;
const mostLimits = 4;
const mostBoxes = 3;
const leastTelling = 0.05;
/** To PRIM; among hundreds of idle judgements it would peel by chance. */
const mostOffered = 10;
/** Fewer futures of interest than this, in either half, say nothing. */
const leastInterest = 20;
/** Outside this share of futures an even chance parts nothing. */
const parts = { low: 0.05, high: 0.95 };

export function scenarioBoxes(
  posing: Posing,
  run: Method,
  batch: Batch,
  event: CarriedEvent,
  nameOf: NameOf,
  words: Words = english,
): ScenarioBoxes {
  const chances = figureByFuture(posing, batch, event);
  const { threshold, thresholdIs } = thresholdFor(chances, event.atLeast ?? null);
  const columns = drawnColumns(posing, run.seed, batch, nameOf, words);
  const all: Cases = {
    columns: columns.map(({ values }) => values),
    interest: Uint8Array.from(chances, (chance) => (chance >= threshold ? 1 : 0)),
  };
  const [finding, measuring] = [casesWhere(all, (row) => row % 2 === 0), casesWhere(all, (row) => row % 2 === 1)];
  const its = figureWords(posing, event, words);
  const claim: Claim = { event: its, hundredths: Math.round(threshold * 100) };
  const boxes = boxesIn(columns, finding, measuring, claim, words.sensitivity);
  const inSome = measuring.interest.reduce(
    (sum, each, row) => sum + (each && boxes.some(({ box }) => inBox(measuring.columns, box, row)) ? 1 : 0),
    0,
  );
  const wanted = total(measuring);
  return {
    method: answerMethod(run, batch.count, words, "boxes", {
      exactness: words.methods.boxes.exactness(finding.interest.length, measuring.interest.length),
      parameters: {
        of: event.of,
        byMonth: event.byMonth,
        threshold,
        leastCoverage,
        mostLimits,
        mostBoxes,
        mostOffered,
        leastTelling,
      },
    }),
    event: { of: event.of, byMonth: event.byMonth },
    words: its,
    asOf: formatDay(posing.state.asOf),
    lens: posing.state.lens?.id ?? null,
    threshold,
    thresholdIs,
    likely: share(total(all), all.interest.length),
    boxes: boxes.map(({ answer }) => answer),
    coverage: share(inSome, wanted),
    tree: enough(finding, measuring) ? treeOf(columns, finding, measuring, words.sensitivity) : null,
  };
}

function thresholdFor(chances: Float64Array, asked: number | null): Pick<ScenarioBoxes, "threshold" | "thresholdIs"> {
  if (asked !== null) {
    if (!(asked > 0 && asked <= 1)) throw misuse("at-least", "a chance above 0, at most 1", asked);
    return { threshold: asked, thresholdIs: "asked" };
  }
  const likely = chances.filter((chance) => chance >= 0.5).length / chances.length;
  if (likely >= parts.low && likely <= parts.high) return { threshold: 0.5, thresholdIs: "even chance" };
  return { threshold: quantileOfSorted(chances.slice().sort(), 0.75), thresholdIs: "upper quarter" };
}

type SensitivityWords = Words["sensitivity"];

/** That the chance of an event is at least so much. */
interface Claim {
  readonly event: string;
  readonly hundredths: number;
}

interface FoundBox {
  readonly box: Box;
  readonly answer: ScenarioBox;
}

function boxesIn(
  columns: readonly DrawnColumn[],
  finding: Cases,
  measuring: Cases,
  claim: Claim,
  say: SensitivityWords,
): readonly FoundBox[] {
  const found: FoundBox[] = [];
  const everything = total(measuring);
  let [from, on] = [finding, measuring];
  while (found.length < mostBoxes && enough(from, on)) {
    const trajectory = primOver(from, tellingInputs(from));
    const box = pruned(on, densest(from, trajectory, leastTelling / columns.length), leastTelling);
    const held = holding(on, box);
    if (box.length === 0 || held.interest < leastInterest / 2) return found;
    const limits = box.map((limit): BoxLimit => {
      const drawn = columns[limit.input] as DrawnColumn;
      return {
        path: drawn.path,
        name: drawn.name,
        range: drawn.range,
        low: limit.low,
        high: limit.high,
        words: limitWords(say, drawn, limit.low, limit.high),
        quasiP: quasiPValue(on, box, limit.input),
      };
    });
    const density = share(held.interest, held.cases);
    const without = total(on) / on.interest.length;
    const coverage = share(held.interest, everything);
    found.push({
      box,
      answer: {
        limits,
        futures: held.cases,
        ofFutures: held.cases / measuring.interest.length,
        coverage,
        density,
        without,
        text: say.box(
          limits.map(({ words }) => words),
          claim.event,
          claim.hundredths,
          found.length > 0,
          density,
          without,
          coverage,
        ),
        trajectory: trajectory.map((step) => ({
          coverage: step.coverage,
          density: step.density,
          limits: step.box.length,
        })),
      },
    });
    [from, on] = [outsideOf(from, box), outsideOf(on, box)];
  }
  return found;
}

function enough(finding: Cases, measuring: Cases): boolean {
  return [finding, measuring].every(
    (cases) => total(cases) >= leastInterest && cases.interest.length - total(cases) >= leastInterest,
  );
}

/** The inputs that explain most by themselves of what is of interest. */
function tellingInputs({ columns, interest }: Cases): readonly number[] {
  return columns
    .map((values, input) => ({ input, share: explainedShare(averageRanks(values), interest)?.value ?? 0 }))
    .sort((p, q) => q.share - p.share || p.input - q.input)
    .slice(0, mostOffered)
    .map(({ input }) => input)
    .sort((p, q) => p - q);
}

/** On these inputs alone, named as they are among all. */
function primOver({ columns, interest }: Cases, inputs: readonly number[]): readonly PrimStep[] {
  const offered = inputs.map((input) => columns[input] as Float64Array);
  return prim({ columns: offered, interest }).map((step) => ({
    ...step,
    box: step.box.map((limit) => ({ ...limit, input: inputs[limit.input] as number })),
  }));
}

/** Of the boxes on the way that cover enough, each without the limits that tell too little. */
function densest(cases: Cases, trajectory: readonly PrimStep[], atMost: number): Box {
  let [best, most]: [Box, number] = [[], 0];
  for (const { box, coverage } of trajectory) {
    if (coverage < leastCoverage) continue;
    const rest = pruned(cases, box, atMost);
    const held = holding(cases, rest);
    if (rest.length === 0 || held.interest / held.cases <= most) continue;
    [best, most] = [rest, held.interest / held.cases];
  }
  return best;
}

/** Without the limits that tell too little, the worst first. */
function pruned(cases: Cases, box: Box, atMost: number): Box {
  let rest = box;
  while (rest.length > 0) {
    const chances = rest.map(({ input }) => quasiPValue(cases, rest, input));
    const worst = chances.indexOf(Math.max(...chances));
    if ((chances[worst] as number) <= atMost && rest.length <= mostLimits) return rest;
    rest = rest.filter((_, k) => k !== worst);
  }
  return rest;
}

function outsideOf(cases: Cases, box: Box): Cases {
  return casesWhere(cases, (row) => !inBox(cases.columns, box, row));
}

function treeOf(
  columns: readonly DrawnColumn[],
  finding: Cases,
  measuring: Cases,
  say: SensitivityWords,
): ScenarioTree {
  const tree = classificationTree(finding);
  const leaves = leavesOf(tree, []);
  let right = 0;
  const measured = leaves.map(({ leaf, box }) => {
    const held = holding(measuring, box);
    right += leaf.interest * 2 > leaf.cases ? held.interest : held.cases - held.interest;
    return { box, held };
  });
  const wanted = total(measuring);
  const count = measuring.interest.length;
  return {
    asksAbout: [...new Set(leaves.flatMap(({ box }) => box.map(({ input }) => columns[input]?.path ?? "")))].sort(),
    right: share(right, count),
    guessing: Math.max(wanted, count - wanted) / count,
    leaves: measured
      .map(({ box, held }) => ({
        words: box.map(({ input, low, high }) => limitWords(say, columns[input] as DrawnColumn, low, high)),
        futures: held.cases,
        coverage: share(held.interest, wanted),
        density: share(held.interest, held.cases),
      }))
      .sort((p, q) => q.density.mean - p.density.mean),
  };
}

function leavesOf(node: TreeNode, box: Box): readonly { readonly leaf: TreeNode; readonly box: Box }[] {
  if (node.split === null) return [{ leaf: node, box }];
  const { input, atMost, yes, no } = node.split;
  const known = box.find((limit) => limit.input === input) ?? { input, low: null, high: null };
  const others = box.filter((limit) => limit.input !== input);
  return [
    ...leavesOf(yes, [...others, { ...known, high: atMost }]),
    ...leavesOf(no, [...others, { ...known, low: justAbove(atMost) }]),
  ];
}

/** Questions lie between two cases, so that a hair more keeps every case on its side. */
function justAbove(value: number): number {
  return value + Math.abs(value) * Number.EPSILON || Number.MIN_VALUE;
}

function total({ interest }: Cases): number {
  return interest.reduce((sum, each) => sum + each, 0);
}

/** With the standard error of a share; of none, none. */
function share(part: number, whole: number): Estimated {
  if (whole === 0) return { mean: 0, standardError: 0 };
  const mean = part / whole;
  return { mean, standardError: Math.sqrt((mean * (1 - mean)) / whole) };
}
