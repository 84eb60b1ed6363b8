import { describe, expect, test } from "vitest";
import { corroboration, ledgerOn } from "../../src/evidence/index.ts";
import type { Day } from "../../src/ground/index.ts";
import { aClaim, aSource, day } from "./sample.ts";

const claims = [
  aClaim("event", { cluster: "agency" }),
  aClaim("echo", { cluster: "agency", supports: ["event"] }),
  aClaim("echo-again", { cluster: "agency", supports: ["event"] }),
  aClaim("witness", { cluster: "own-reporter", supports: ["event"] }),
  aClaim("second-hand", { cluster: "elsewhere", supports: ["witness"] }),
  aClaim("late", { cluster: "archive", supports: ["event"], knownFrom: day("2025-01-01") }),
  aClaim("withdrawn", { cluster: "blog", supports: ["event"] }),
  aClaim("correction", { cluster: "blog", supersedes: ["withdrawn"] }),
];
const on = (at: Day) => ledgerOn(claims, [aSource("paper")], at);

describe("corroboration", () => {
  test("counts origins, so that two echoes of one agency add nothing", () => {
    const found = corroboration(on(day("2024-09-01")), "event");
    expect(found.clusters).toEqual(["agency", "own-reporter"]);
    expect(found.count).toBe(2);
    expect(found.claims).toEqual(["event", "echo", "echo-again", "witness"]);
  });

  test("does not pass support on to what the supported claim supports", () => {
    expect(corroboration(on(day("2024-09-01")), "event").claims).not.toContain("second-hand");
    expect(corroboration(on(day("2024-09-01")), "witness").count).toBe(2);
  });

  test("grows only with what is published, and drops a supporter that was superseded", () => {
    expect(corroboration(on(day("2025-01-01")), "event").clusters).toContain("archive");
    expect(corroboration(on(day("2025-01-01")), "event").clusters).not.toContain("blog");
  });

  test("is one for a claim that stands alone", () => {
    expect(corroboration(on(day("2024-09-01")), "second-hand").count).toBe(1);
  });

  test("throws for a claim that was not known", () => {
    expect(() => corroboration(on(day("2024-09-01")), "late")).toThrow('invalid claim; known on 2024-09-01: "late"');
  });
});
