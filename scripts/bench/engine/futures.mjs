/** Futures a second of the Kursk case on one thread and on two, and the package explorer's answer on 10,000 futures. */
import { join } from "node:path";
import { digits, interleaved, table } from "../timing.mjs";
import { mergeBatches, openCase, parallel, room } from "./parley.mjs";

const explored = 10_000;

export async function futures() {
  const { case: theCase } = await openCase(join(room, "cases", "kursk-2024"));
  const count = 1_000;
  const options = { futures: count };
  const answers = [];
  const times = { "one thread": [], "two threads": [] };
  for (let round = 0; round < 3; round++)
    for (const workers of [1, 2]) {
      const began = performance.now();
      const { run, batch } = await parallel.simulateInParallel(theCase, options, { workers });
      times[workers === 1 ? "one thread" : "two threads"].push(performance.now() - began);
      answers.push(JSON.stringify(parallel.summarise(run, batch)));
    }
  table(`${count} futures of the Kursk case`, times);
  for (const [name, list] of Object.entries(times))
    process.stdout.write(`  ${name}: ${digits((1000 * count) / Math.min(...list))} futures a second\n`);
  const same = answers.every((it) => it === answers[0]);
  if (!same) process.stdout.write("One thread and two differ\n");
  return (await explorer(theCase)) && same;
}

/** Rows of a thousand futures ten times over: the answer's cost is that of its rows. */
async function explorer(theCase) {
  const { run, batch } = await parallel.simulateInParallel(theCase, { futures: explored / 10 }, {});
  const parts = Array.from({ length: 10 }, (_, k) => ({ ...batch, first: k * batch.count }));
  const all = mergeBatches(parts);
  const picks = run.posing.state.packages[0]?.picks ?? {};
  const chosen = parallel.packagePicks(run.posing, picks);
  const objects = rowsOf(run.posing, all, chosen);
  const answers = {};
  const times = interleaved(
    {
      Parley: () => {
        answers.parley = parallel.acceptability(run, all, picks).all;
      },
      "objects in JavaScript": () => {
        answers.objects = plainly(objects);
      },
    },
    15,
  );
  table(`The explorer's answer on ${explored} futures`, times);
  if (answers.parley === answers.objects) return true;
  process.stdout.write(`objects differ: ${answers.objects}, not ${answers.parley}\n`);
  return false;
}

/** What a straightforward program would hold: each future an object with what it says of the package's options. */
function rowsOf(posing, { count, tables }, chosen) {
  const { parties, rules, issues, optionCount } = posing;
  const ceasefire = parallel.kindOf(posing, chosen) === "ceasefire";
  const deferred = posing.state.case.issues.map(({ deferrable }) => ceasefire && deferrable);
  return Array.from({ length: count }, (_, row) => ({
    reservation: parties.map((_, i) => tables.reservation[row * parties.length + i]),
    worth: parties.map((_, i) =>
      issues.map((issue, k) => tables.worth[(row * parties.length + i) * optionCount + issue.firstOption + chosen[k]]),
    ),
    broken: rules.filter(
      (rule, r) =>
        tables.rulesHold[row * rules.length + r] === 1 &&
        rule.strikes.every(({ issue, options }) => !deferred[issue] && options.includes(chosen[issue])),
    ),
    missing: issues.filter((issue, k) => {
      const needs = issue.needs[chosen[k]];
      return needs && posing.levelOf[needs.front][tables.frontState[row]] <= needs.above;
    }),
  }));
}

/** Share of futures in which all accept, with the spread of gains that the screen shows. */
function plainly(rows) {
  const judged = rows.map(({ reservation, worth, broken, missing }) => {
    const worths = worth.map((list) => list.map((it) => Math.round(it * 1e12)).reduce((sum, it) => sum + it, 0));
    const gains = worths.map((it, i) => Math.round(it / 1000) / 1e9 - reservation[i]);
    return { gains, accepted: broken.length === 0 && missing.length === 0 && gains.every((it) => it >= -5e-10) };
  });
  for (const i of [0, 1]) judged.map(({ gains }) => gains[i]).sort((a, b) => a - b);
  return judged.filter(({ accepted }) => accepted).length / rows.length;
}
