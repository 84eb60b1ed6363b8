/** Which package a hand or a key means on the plot of packages. */
import { expect, test } from "vitest";
import { dotByKey, nearestDot } from "../../src/web/figures/nearest-dot.ts";

//  c at (1, 3)
//        a, b at (2, 2)
//              d at (4, 1)
const dots = [
  { id: "d", x: 4, y: 1 },
  { id: "b", x: 2, y: 2 },
  { id: "c", x: 1, y: 3 },
  { id: "a", x: 2, y: 2 },
];
const dot = (id: string) => dots.find((each) => each.id === id) ?? { id, x: Number.NaN, y: Number.NaN };

test("the nearest dot is that of least distance, the first of equally near ones; of none there is none", () => {
  expect(nearestDot(dots, { x: 3.5, y: 1 })?.id).toBe("d");
  expect(nearestDot(dots, { x: 2, y: 2.1 })?.id).toBe("b");
  expect(nearestDot([], { x: 0, y: 0 })).toBe(null);
});

test("right from the least passes every dot once, also where two lie on each other, and stays at the end", () => {
  const walk = (key: string, from: string) => {
    const passed = [from];
    for (let step = 0; step < dots.length; step += 1)
      passed.push(dotByKey(dots, dot(passed.at(-1) ?? ""), key)?.id ?? "");
    return passed.join("");
  };
  expect(walk("ArrowRight", "c")).toBe("cabdd");
  expect(walk("ArrowLeft", "d")).toBe("dbacc");
  expect(walk("ArrowUp", "d")).toBe("dabcc");
  expect(walk("ArrowDown", "c")).toBe("cbadd");
});

test("Home and End are the least and the most to the party across; another key means nothing", () => {
  expect(dotByKey(dots, dot("b"), "Home")?.id).toBe("c");
  expect(dotByKey(dots, dot("b"), "End")?.id).toBe("d");
  expect(dotByKey(dots, dot("b"), "x")).toBe(null);
});
