/**
 * Pareto frontiers of sums, two parties: 6 issues of 10 options (10^6 packages) against listing them all, and 12 issues of
 * 10 options (10^12), which nobody lists: there the issues are added in the opposite order, which must give the same.
 */
import { addComposite, origin } from "../../../dist/bargaining/index.js";
import { interleaved, table } from "../timing.mjs";
import { chance } from "./recursion.mjs";

/** Worths as whole numbers of 1e-12; `opposed`: what one wants more the other wants less, which makes frontiers long. */
function domain(issues, options, opposed) {
  const random = chance(opposed ? 11 : 13);
  return Array.from({ length: issues }, () =>
    [0, 1].map((i) => {
      const worths = Array.from({ length: options }, () => Math.round((random() * 1e12) / issues));
      return opposed ? worths.sort((a, b) => (i === 0 ? a - b : b - a)) : worths;
    }),
  );
}

function merged(issues) {
  let frontier = origin(2);
  for (const worths of issues) frontier = addComposite(frontier, worths, null);
  return frontier.points;
}

/** Straightforward: each package an object; sorted, then swept. */
function listed(issues) {
  let packages = [{ x: 0, y: 0 }];
  for (const [first, second] of issues)
    packages = packages.flatMap(({ x, y }) => first.map((worth, o) => ({ x: x + worth, y: y + second[o] })));
  packages.sort((p, q) => q.x - p.x || q.y - p.y);
  const kept = [];
  for (const it of packages) if (kept.length === 0 || it.y > kept[kept.length - 1].y) kept.push(it);
  return [kept.map(({ x }) => x), kept.map(({ y }) => y)];
}

export function frontiers(_folder, found) {
  const same = (points, numbers) => {
    const all = points.flatMap((it) => [...it]);
    return all.length === numbers.length && all.every((it, k) => it === numbers[k]);
  };
  let agreed = true;
  for (const opposed of [false, true]) {
    const six = domain(6, 10, opposed);
    const input = Float64Array.from([6, 10, ...[0, 1].flatMap((i) => six.flatMap((it) => it[i]))]);
    const answers = {};
    const runners = {
      Parley: () => {
        const began = performance.now();
        for (let k = 0; k < 20; k++) answers.Parley = merged(six);
        return (performance.now() - began) / 20;
      },
      "objects in JavaScript": () => {
        answers.objects = listed(six).flat();
      },
    };
    for (const [name, tool] of Object.entries(found))
      if (!tool.missing)
        runners[name] = () => {
          const { ms, numbers } = tool.start("frontier", input);
          answers[name] = numbers;
          return ms;
        };
    const times = interleaved(runners, 3);
    const { length } = answers.Parley[0];
    table(`Frontier of 10^6 packages, ${opposed ? "opposed" : "random"} interests: ${length} points`, times);
    for (const [name, numbers] of Object.entries(answers))
      if (name !== "Parley" && !same(answers.Parley, numbers)) {
        process.stdout.write(`${name} differs\n`);
        agreed = false;
      }
    const twelve = domain(12, 10, opposed);
    let points = [];
    const long = interleaved(
      {
        Parley: () => {
          points = merged(twelve);
        },
      },
      15,
    );
    table(`Frontier of 10^12 packages, ${opposed ? "opposed" : "random"} interests: ${points[0].length} points`, long);
    if (
      !same(
        points,
        merged([...twelve].reverse()).flatMap((it) => [...it]),
      )
    )
      agreed = false;
  }
  return agreed;
}
