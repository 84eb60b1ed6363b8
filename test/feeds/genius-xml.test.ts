/** GENIUS domains: one made by hand, the published ones, and files that must be refused. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { prepare, simulate } from "../../src/assess.ts";
import { type Solution, solve } from "../../src/bargaining/index.ts";
import { type GeniusDomain, readGenius, type XmlFile } from "../../src/feeds/index.ts";
import { efficientPackages } from "../../src/outlook/efficient-packages.ts";
import { columns, frontierOf } from "../fixtures/frontier.ts";
import { caseOfWorths } from "../fixtures/two-issues.ts";

const fixtures = fileURLToPath(new URL("../fixtures/genius/", import.meta.url));
const published = fileURLToPath(new URL("../../../shared/data/models/genius/", import.meta.url));

const fileIn = (folder: string, file: string): XmlFile => ({ file, text: readFileSync(`${folder}/${file}`, "utf8") });

const [picnic, ann, ben] = [fileIn(fixtures, "picnic.xml"), fileIn(fixtures, "ann.xml"), fileIn(fixtures, "ben.xml")];

function domainOf(domain: XmlFile, profiles: readonly XmlFile[]): GeniusDomain {
  const reading = readGenius(domain, profiles);
  expect(reading.faults).toEqual([]);
  if (reading.domain === null) throw new Error("no domain");
  return reading.domain;
}

describe("a domain made by hand", () => {
  const domain = domainOf(picnic, [ann, ben]);

  test("evaluations are divided by the issue's greatest, weights by their sum, and values matched by name", () => {
    expect(domain.name).toBe("picnic");
    expect(domain.issues).toEqual([
      { name: "food", options: ["pie", "salad"] },
      { name: "drink", options: ["tea", "juice", "none"] },
    ]);
    const [first, second] = domain.profiles;
    expect(first?.worths.map((list) => list.map((worth) => Math.round(worth * 1e12) / 1e12))).toEqual([
      [0.6, 0.15],
      [0.4, 0.2, 0],
    ]);
    expect(second?.weights).toEqual([3, 1]);
    expect(second?.worths).toEqual([
      [0, 0.75],
      [0.0625, 0.25, 0.125],
    ]);
  });

  test("the reservation value and the discount are read, and are 0 and 1 where they are left out", () => {
    expect(domain.profiles.map(({ reservation, discount }) => [reservation, discount])).toEqual([
      [0.5, 0.9],
      [0, 1],
    ]);
  });

  test("of the six picnics four are on the frontier", () => {
    const points = frontierOf(domain.profiles.map(({ worths }) => worths));
    expect(points.map(({ worth }) => worth)).toEqual([
      [1, 0.0625],
      [0.8, 0.25],
      [0.55, 0.8125],
      [0.35, 1],
    ]);
    expect(points.map(({ options }) => options)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  test("posed as a case, the same four are its efficient packages, in every future", () => {
    expect(efficientOf(domain)).toMatchObject({ atMeans: 4, often: 4, total: 4, listedAll: true });
  });

  test("against Ann's reservation value of ½ all but the utilitarian solution take pie and juice", () => {
    const points = frontierOf(domain.profiles.map(({ worths }) => worths));
    const least = domain.profiles.map(({ reservation }) => reservation);
    const chosen = (solution: Solution): readonly number[] | undefined =>
      points[solve(solution, columns(points, 2), least)]?.worth;
    expect(chosen("nash")).toEqual([0.8, 0.25]);
    expect(chosen("egalitarian")).toEqual([0.8, 0.25]);
    expect(chosen("kalai-smorodinsky")).toEqual([0.8, 0.25]);
    expect(chosen("utilitarian")).toEqual([0.55, 0.8125]);
  });
});

interface Expected {
  readonly profiles: readonly string[];
  readonly n_outcomes: number;
  readonly reservation: readonly number[];
  readonly discount: readonly number[];
  readonly pareto_distinct: number;
  readonly pareto: readonly (readonly number[])[];
  readonly nash: { readonly u: readonly number[]; readonly outcome: readonly string[] };
  readonly egalitarian: Expected["nash"];
  readonly utilitarian: Expected["nash"];
  readonly ks_maxmin: Expected["nash"];
  readonly ks_mindiff: Expected["nash"];
}

/** The efficient packages of a domain posed as a case of which everything is certain. */
function efficientOf({ profiles }: GeniusDomain) {
  const run = prepare(caseOfWorths(profiles.map(({ worths }) => worths)), { futures: 1 });
  return efficientPackages(run.posing, simulate(run, 0, 1));
}

const domainFiles: Readonly<Record<string, string>> = {
  ItexvsCypress: "ItexvsCypress_domain.xml",
  EnglandZimbabwe: "EnglandZimbabwe_domain.xml",
  Laptop: "laptop_domain.xml",
  Grocery: "Grocery_domain.xml",
  Jobs: "Jobs.xml",
};

if (!existsSync(`${published}/expected.json`)) {
  test("published domains: ../shared is absent, so NOT checked", () => {
    console.warn("NOT CHECKED: the published GENIUS domains (../shared/data/models/genius is absent).");
  });
} else {
  const expected = JSON.parse(readFileSync(`${published}/expected.json`, "utf8")) as Record<string, Expected>;

  test("every published domain is checked, and each is in the list of files", () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(domainFiles).sort());
  });

  describe.each(Object.entries(expected))("the published domain %s", (name, known) => {
    const folder = `${published}/${name}`;
    const domain = domainOf(
      fileIn(folder, domainFiles[name] ?? ""),
      known.profiles.map((file) => fileIn(folder, file)),
    );
    const points = frontierOf(domain.profiles.map(({ worths }) => worths));

    test("has as many outcomes as published, and its reservation values and discounts", () => {
      expect(domain.issues.reduce((product, { options }) => product * options.length, 1)).toBe(known.n_outcomes);
      expect(domain.profiles.map(({ reservation }) => reservation)).toEqual(known.reservation);
      domain.profiles.forEach(({ discount }, i) => {
        expect(discount).toBeCloseTo(known.discount[i] as number, 8);
      });
    });

    test("has the published frontier, point by point, and no invented ones", () => {
      expect(points.length).toBe(known.pareto_distinct);
      const sorted = [...known.pareto].sort((p, q) => (q[0] as number) - (p[0] as number));
      points.forEach(({ worth }, p) => {
        worth.forEach((value, i) => {
          expect(Math.abs(value - (sorted[p]?.[i] as number))).toBeLessThan(1.5e-9);
        });
      });
    });

    test("posed as a case, has the published frontier as its efficient packages", () => {
      const found = efficientOf(domain);
      expect([found.atMeans, found.often, found.total]).toEqual(Array(3).fill(known.pareto_distinct));
      const sorted = [...known.pareto].sort((p, q) => (q[0] as number) - (p[0] as number));
      const worths = found.packages.map(({ worth }) => Object.values(worth)).sort((p, q) => (q[0] ?? 0) - (p[0] ?? 0));
      worths.forEach((worth, p) => {
        worth.forEach((value, i) => {
          expect(Math.abs(value - (sorted[p]?.[i] as number))).toBeLessThan(2e-9);
        });
      });
    });

    test.each([
      ["nash", known.nash],
      ["egalitarian", known.egalitarian],
      ["utilitarian", known.utilitarian],
      ["kalai-smorodinsky", known.ks_maxmin],
    ] as const)("the %s solution is the published one", (solution, { u, outcome }) => {
      const point = points[solve(solution, columns(points, 2), known.reservation)];
      point?.worth.forEach((value, i) => {
        expect(Math.abs(value - (u[i] as number))).toBeLessThan(1.5e-9);
      });
      expect(point?.options.map((option, k) => domain.issues[k]?.options[option])).toEqual(outcome);
    });

    test("the smallest difference of gain ratios, peers' other Kalai–Smorodinsky, is the published one", () => {
      const ratio = (worth: readonly number[], i: number): number =>
        (worth[i] as number) / Math.max(...points.map((other) => other.worth[i] as number));
      const ranked = [...points].sort(
        (p, q) => Math.abs(ratio(p.worth, 0) - ratio(p.worth, 1)) - Math.abs(ratio(q.worth, 0) - ratio(q.worth, 1)),
      );
      ranked[0]?.worth.forEach((value, i) => {
        expect(Math.abs(value - (known.ks_mindiff.u[i] as number))).toBeLessThan(1.5e-9);
      });
    });
  });

  test("Jobs has 21 frontier points and not the 28 of an enumeration in floats", () => {
    const folder = `${published}/Jobs`;
    const domain = domainOf(fileIn(folder, "Jobs.xml"), [
      fileIn(folder, "Jobs_util1.xml"),
      fileIn(folder, "Jobs_util2.xml"),
    ]);
    expect(frontierOf(domain.profiles.map(({ worths }) => worths)).length).toBe(21);
  });
}

describe("files that are refused", () => {
  const refused = (domain: XmlFile, profile: XmlFile): readonly string[] => {
    const reading = readGenius(domain, [profile]);
    expect(reading.domain).toBeNull();
    for (const fault of reading.faults) {
      expect(fault.file).toMatch(/\.xml$/);
      expect(fault.expected).not.toBe("");
      expect(fault.read).not.toBe("");
    }
    return reading.faults.map(({ code }) => code);
  };
  const changed = (file: XmlFile, from: string, to: string): XmlFile => {
    expect(file.text).toContain(from);
    return { ...file, text: file.text.replace(from, to) };
  };

  test.each([
    ["xml.malformed", "</objective>", ""],
    ["xml.malformed", 'name="food"', "name=food"],
    ["genius.issue-type", 'name="food" type="discrete" vtype="discrete"', 'name="food" type="integer" vtype="integer"'],
    ["genius.duplicate-issue", 'name="drink"', 'name="food"'],
    ["genius.duplicate-value", 'value="juice"', 'value="tea"'],
    ["genius.objective", "<objective", "<objective/><objective"],
  ])("a domain with %s is refused", (code, from, to) => {
    expect(refused(changed(picnic, from, to), ann)).toContain(code);
  });

  test.each([
    ["genius.unknown-issue", 'name="food"', 'name="fodo"'],
    ["genius.missing-issue", 'name="food"', 'name="fodo"'],
    ["genius.unknown-value", 'value="pie"', 'value="cake"'],
    ["genius.missing-value", 'value="pie"', 'value="cake"'],
    ["genius.evaluation", 'evaluation="4"', 'evaluation="-4"'],
    ["genius.evaluation", 'evaluation="4"', 'evaluation="NaN"'],
    ["genius.evaluation", ' evaluation="4"', ""],
    ["genius.weight", 'index="1" value="0.6"', 'index="7" value="0.6"'],
    ["genius.weight", 'value="0.6"', 'value="1e999"'],
    ["genius.reservation", 'value="0.5"', 'value="5"'],
    ["genius.reservation", "</utility_space>", '<reservation value="0.1" /></utility_space>'],
    ["genius.discount-factor", 'value="0.9"', 'value="much"'],
  ])("a profile with %s is refused", (code, from, to) => {
    expect(refused(picnic, changed(ann, from, to))).toContain(code);
  });

  test("a document type is refused, so that no entity can be declared, let alone expanded", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n`;
    expect(refused({ ...picnic, text: bomb + picnic.text }, ann)).toEqual(["xml.doctype"]);
  });

  test("more than a million characters are refused", () => {
    expect(refused({ ...picnic, text: picnic.text + " ".repeat(1_000_000) }, ann)).toEqual(["xml.too-large"]);
  });

  test.each([
    "",
    " ",
    "{}",
    "<a/>",
    "<utility_space/>",
    "<negotiation_template>text</negotiation_template>",
    "\u0000",
    "<__proto__><objective/></__proto__>",
  ])("a text that is no domain is refused: %j", (text) => {
    expect(refused({ file: "empty.xml", text }, ann).length).toBeGreaterThan(0);
  });

  test("markup in names comes out as plain text", () => {
    const hostile = changed(picnic, 'value="pie"', 'value="&lt;b&gt;pie&lt;/b&gt;"');
    const profile = changed(ann, 'value="pie"', 'value="&lt;b&gt;pie&lt;/b&gt;"');
    expect(readGenius(hostile, [profile]).domain?.issues[0]?.options[0]).toBe("<b>pie</b>");
  });
});
