/** For every fault a broken case: the code, the place and what was read. `‸` in the new text marks where it must point. */
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/case/index.ts";
import { type Fault, formatFault } from "../../src/ground/index.ts";
import { fullCase } from "../fixtures/full-case.ts";

test("the case that the others break is free of faults", () => {
  const { case: theCase, faults } = readCase(fullCase());
  expect(faults.map(formatFault)).toEqual([]);
  expect(theCase).not.toBeNull();
});

/** The full case with one text replaced, and the place of the caret in it. */
function broken(file: string, from: string, to: string) {
  const files = fullCase();
  const text = files.get(file) ?? "";
  expect(text.split(from).length, `“${from}” stands once in ${file}`).toBe(2);
  const edited = text.replace(from, () => to);
  const before = edited.slice(0, edited.indexOf("‸")).split("\n");
  files.set(file, edited.replace("‸", ""));
  return { files, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function expectFault(code: string, file: string, from: string, to: string, read: string | RegExp): Fault {
  const { files, line, column } = broken(file, from, to);
  const { case: theCase, faults } = readCase(files);
  expect(theCase, "a case with an error is no case").toBeNull();
  const found = faults.filter((fault) => fault.code === code && fault.line === line && fault.column === column);
  expect(
    found.length,
    `${code} at ${file}:${line}:${column} among\n${faults.map(formatFault).join("\n")}`,
  ).toBeGreaterThan(0);
  const fault = found.find((it) => (typeof read === "string" ? it.read === read : read.test(it.read)));
  expect(fault, `read ${read} among\n${found.map(formatFault).join("\n")}`).toBeDefined();
  expect(fault?.file).toBe(file);
  expect(fault?.expected).not.toBe("");
  expect(fault?.sourceLine).toBe(files.get(file)?.split("\n")[line - 1]);
  return fault as Fault;
}

describe.each<[code: string, rows: readonly [file: string, from: string, to: string, read: string | RegExp][]]>([
  ["case.unknown-section", [["case.yaml", "analysts:", "‸analystss: {}\nanalysts:", "analystss"]]],
  [
    "case.unknown-key",
    [
      ["case.yaml", "  title: A test", "  ‸titel: A test\n  title: A", "titel"],
      ["case.yaml", "role: principal\n    factions", "‸rolle: x\n    role: principal\n    factions", "rolle"],
      ["ground.yaml", "step: 200", "step: 200\n      ‸steps: 3", "steps"],
      ["evidence.yaml", "outcome: no,", "outcome: no, ‸why: x,", "why"],
    ],
  ],
  [
    "case.missing-key",
    [
      ["case.yaml", "case:\n  format: 1\n  title: A test", "‸case:\n  format: 1", "nothing"],
      [
        "issues.yaml",
        "  share:\n    name: A divisible good\n    divisible: 10\n    status-quo: 5",
        "  ‸share:\n    name: A divisible good\n    divisible: 10",
        "nothing",
      ],
      ["ground.yaml", "some: { from: 100, share", "‸some: { share", "nothing"],
    ],
  ],
  [
    "case.duplicate-id",
    [["evidence.yaml", "counters:", "parties:\n  ‸south: { name: South, role: principal }\ncounters:", "south"]],
  ],
  [
    "yaml.duplicate-key",
    [
      [
        "case.yaml",
        "  south: { name: South, role: principal }",
        "  south: { name: South, role: principal }\n  ‸south: { name: Again, role: principal }",
        /^south/,
      ],
    ],
  ],
  [
    "case.id",
    [
      ["case.yaml", "  other: { name", "  ‸Other: { name", "Other"],
      ["evidence.yaml", "  shipping:\n", "  ‸ship.ping:\n", "ship.ping"],
    ],
  ],
  [
    "case.not-a-mapping",
    [["ground.yaml", "frozen: { judgement: Some., north: 4%, south: 4% }", "frozen: ‸[4%, 4%]", /4%/]],
  ],
  [
    "case.invalid-type",
    [
      ["case.yaml", "title: A test", "title: ‸[a, b]", '["a","b"]'],
      ["case.yaml", "missing-voices: [Everybody else]", "missing-voices: ‸Everybody", "Everybody"],
    ],
  ],
  [
    "case.invalid-value",
    [
      ["case.yaml", "format: 1", "format: ‸2", "2"],
      ["case.yaml", "east: { name: East, role: third }", "east: { name: East, role: ‸fourth }", "fourth"],
      ["evidence.yaml", "    event: ceasefire", "    event: ‸peace", "peace"],
      ["evidence.yaml", "reliability: C", "reliability: ‸G", "G"],
    ],
  ],
  ["case.too-big", [["case.yaml", "horizon-months: 6", "horizon-months: ‸121", "121"]]],
  ["case.too-small", [["case.yaml", "horizon-months: 6", "horizon-months: ‸0", "0"]]],
  ["case.invalid-format", [["case.yaml", "as-of: 2024-06-01", "as-of: ‸June 2024", "June 2024"]]],
  ["case.timeline", [["case.yaml", "to: 2024-12-31", "to: ‸2024-01-01", "2024-01-01"]]],
  ["case.as-of", [["case.yaml", "as-of: 2024-06-01", "as-of: ‸2025-06-01", "2025-06-01"]]],
  [
    "day.impossible",
    [
      ["case.yaml", "from: 2024-02-01", "from: ‸2024-02-30", "2024-02-30"],
      ["ground.yaml", "opens: 2024-11-05", "opens: ‸2024-13-05", "2024-13-05"],
      ["issues.yaml", "until: 2024-07-01", "until: ‸2024-07-00", "2024-07-00"],
    ],
  ],
  [
    "date.edtf",
    [
      ["evidence.yaml", "happened: 2024-04\n", "happened: ‸last spring\n", "last spring"],
      ["evidence.yaml", "issued: 2024-01-20", "issued: ‸20 January 2024", "20 January 2024"],
      ["evidence.yaml", "published: 2024-04-30", "published: ‸2024-04-30/..", "2024-04-30/.."],
    ],
  ],
  [
    "issue.options",
    [
      [
        "issues.yaml",
        "  share:\n    name: A divisible good\n    divisible: 10",
        "  ‸share:\n    name: A divisible good",
        "neither",
      ],
    ],
  ],
  ["issue.scales", [["issues.yaml", "nobody: { name: Nobody }", "nobody: { name: Nobody, scales: ‸true }", "none"]]],
  [
    "preference.wants",
    [["issues.yaml", "    share: { salience: 30%, wants: more }", "    ‸share: { salience: 30% }", "nothing"]],
  ],
  [
    "preference.option-without-value",
    [
      [
        "issues.yaml",
        "watch: { salience: 30%, values: { nobody: 100%, mission: 0% } }",
        "watch: { salience: 30%, ‸values: { nobody: 100% } }",
        "none for mission",
      ],
    ],
  ],
  [
    "preference.missing",
    [
      [
        "issues.yaml",
        "  watch:\n    name: Observers",
        "  ‸extra: { name: E, status-quo: x, options: { x: { name: X } } }\n  watch:\n    name: Observers",
        "none of north",
      ],
    ],
  ],
  [
    "front.share",
    [
      ["ground.yaml", "out: { share: 0% }", "out: { share: ‸150% }", "150%"],
      ["ground.yaml", "open: { share: 0.5 }", "open: { share: ‸-1 }", "-1"],
    ],
  ],
  [
    "front.levels",
    [
      [
        "ground.yaml",
        "    levels: { out: { share: 0% }, in: { share: 100% } }",
        "    ‸levels: { in: { share: 100% } }",
        "1",
      ],
    ],
  ],
  ["front.order", [["ground.yaml", "most: { from: 500,", "most: { from: ‸100,", "100"]]],
  [
    "front.moves",
    [
      [
        "ground.yaml",
        "    moves: { open: { won: 10%, lost: 5% } }",
        "    retreat: 0.1\n    ‸moves: { open: { won: 10%, lost: 5% } }",
        "both",
      ],
    ],
  ],
  [
    "front.learns",
    [["ground.yaml", "    retreat: 0.1\n", "    ‸retreat: { prior: 0.1, worth: 6, step: 1, memory: 3 }\n", "none"]],
  ],
  ["driver.states", [["ground.yaml", "    states:\n      flowing: { name: Flowing }\n", "    ‸states:\n", "1"]]],
  ["window.order", [["ground.yaml", "closes: 2025-01-20", "closes: ‸2024-11-04", "2024-11-04"]]],
  ["cost.grows", [["ground.yaml", "monthly: 0.2%, front: land, grows: 5%", "monthly: 0.2%, grows: ‸5%", "none"]]],
  [
    "belief.target",
    [
      ["ground.yaml", "fronts.land.retreat: 0.5 to 1,", "‸fronts.lend.retreat: 0.5 to 1,", "fronts.lend.retreat"],
      ["ground.yaml", "fronts.duel.open.won: 2", "‸fronts.duel.won.open: 2", "fronts.duel.won.open"],
      ["ground.yaml", "{ fronts.land.retreat: 0.5 to 1,", "{ ‸friction.talks: 2,", "friction.talks"],
    ],
  ],
  [
    "effect.target",
    [
      ["ground.yaml", "costs.north.war: 2 }", "‸costs.north.wor: 2 }", "costs.north.wor"],
      ["ground.yaml", "friction.ceasefire: 0.5 to 1,", "‸friction.peace: 0.5 to 1,", "friction.peace"],
      [
        "ground.yaml",
        "{ fronts.sea.retreat: 1 to 2 }",
        "{ ‸drivers.aid.flowing.stopped: 2 }",
        "drivers.aid.flowing.stopped",
      ],
    ],
  ],
  [
    "guarantee.breach",
    [["issues.yaml", "    mission: { north: 5%, south: 5% }", "    ‸mission: { north: 5% }", "none for south"]],
  ],
  [
    "guarantee.loss",
    [["issues.yaml", "  loss: { north: 10%, south: 10% }", "  ‸loss: { north: 10% }", "none for south"]],
  ],
  [
    "measure.gain",
    [
      [
        "evidence.yaml",
        "gain: { north: 0.1%, south: 0.1% }\n    temptation: { north: 0%, south: 0.05% }",
        "‸gain: { north: 0.1% }\n    temptation: { north: 0%, south: 0.05% }",
        "none for south",
      ],
    ],
  ],
  [
    "measure.temptation",
    [["evidence.yaml", "temptation: { north: 0%, south: 0.05% }", "‸temptation: { north: 0% }", "none for south"]],
  ],
  [
    "measure.circle",
    [
      [
        "evidence.yaml",
        "    name: Prisoners\n",
        "    name: Prisoners\n    ‸after: [shipping]\n",
        "prisoners → shipping → prisoners",
      ],
    ],
  ],
  [
    "question.front",
    [["evidence.yaml", "    event: front\n    front: { id: land, above: none }", "    event: ‸front", "front"]],
  ],
  ["question.order", [["evidence.yaml", "by: 2024-09-01", "by: ‸2024-02-28", "2024-02-28"]]],
  [
    "judgement.value",
    [
      ["issues.yaml", "salience: 20% to 40%", "salience: ‸20% to 5%", "20% to 5%"],
      ["issues.yaml", "salience: 40%,", "salience: ‸150%,", "150%"],
      ["ground.yaml", "talks: 10%", "talks: ‸5", "5"],
      ["ground.yaml", "talks: 10%", 'talks: ‸"5"', "5"],
      ["ground.yaml", "breakdown: 10%", "breakdown: ‸20 km2", "20 km2"],
      ["ground.yaml", "channel: 20%", "channel: ‸-1%", "-1%"],
      ["ground.yaml", "channel: 20%", "channel: ‸often", "often"],
      ["issues.yaml", "mission: { value: 90%,", "mission: { value: ‸0% to 90%,", "0% to 90%"],
      ["issues.yaml", "[{ value: 80%, since", '[{ value: ‸"pert(9, 2, 1)", since', "pert(9, 2, 1)"],
      ["ground.yaml", "prior: 0.05\n", "prior: ‸-0.05\n", "-0.05"],
      ["evidence.yaml", "friction.talks: { value: 1%,", "friction.talks: { value: ‸2,", "2"],
      ["evidence.yaml", "chance: 20% to 40%", "chance: ‸120%", "120%"],
    ],
  ],
  [
    "judgement.no-basis",
    [
      [
        "ground.yaml",
        "frozen: { judgement: Some., north: 4%, south: 4% }",
        "frozen: { ‸north: 4%, south: 4% }",
        "neither",
      ],
      [
        "issues.yaml",
        "{ value: 80%, since: 2024-05-01, basis: [c-late] }",
        "‸{ value: 80%, since: 2024-05-01, basis: [] }",
        "neither",
      ],
    ],
  ],
  [
    "judgement.order",
    [
      [
        "issues.yaml",
        "then: [{ value: 80%, since: 2024-05-01, basis: [c-late] }]",
        "then: [‸{ value: 80%, basis: [c-early] }]",
        "none",
      ],
      [
        "issues.yaml",
        "[c-late] }] }",
        "[c-late] }, ‸{ value: 70%, since: 2024-05-01, basis: [c-late] }] }",
        "2024-05-01",
      ],
    ],
  ],
  [
    "judgement.hole",
    [["ground.yaml", "talks: 10%", "talks: { value: ‸10%, judgement: J., since: 2024-03-01 }", "since 2024-03-01"]],
  ],
  [
    "claim.cited-before-published",
    [
      ["ground.yaml", "talks: 10%", "talks: { value: ‸10%, basis: [c-late] }", "c-late, published 2024-04-30"],
      [
        "issues.yaml",
        "{ value: 80%, since: 2024-05-01,",
        "{ value: ‸80%, since: 2024-04-29,",
        "c-late, published 2024-04-30",
      ],
      ["ground.yaml", "start: [{ since: 2024-01-20,", "start: [‸{ since: 2024-01-19,", "c-early, published 2024-01-20"],
    ],
  ],
  ["claim.selector", [["evidence.yaml", "at: { start: 5, end: 9 }", "‸at: { start: 9, end: 9 }", "9 to 9"]]],
  [
    "lens.overrides-nothing",
    [
      ["evidence.yaml", "friction.talks: { value: 1%", "‸friction.talk: { value: 1%", "friction.talk"],
      ["evidence.yaml", "costs.south.held.monthly: 0%", "‸costs.south.hold.monthly: 0%", "costs.south.hold.monthly"],
    ],
  ],
  [
    "lens.empty",
    [
      [
        "evidence.yaml",
        "    overrides:\n      friction.talks: { value: 1%, basis: [c-late] }",
        "    ‸overrides: {}",
        "none",
      ],
    ],
  ],
  ["lens.published", [["evidence.yaml", "published: 2024-05-01", "published: ‸2024-01-19", "2024-01-19"]]],
  ["series.file", [["ground.yaml", "file: series/held.csv", "file: ‸series/hold.csv", "series/hold.csv"]]],
  ["series.columns", [["series/held.csv", "date,low,high,published", "‸day,low,high", "day,low,high"]]],
  [
    "series.date",
    [["series/held.csv", "2024-03-01,600,650,2024-03-02", "‸2024-02-30,600,650,2024-03-02", /2024-02-30/]],
  ],
  [
    "series.number",
    [["series/held.csv", "2024-03-01,600,650,2024-03-02", "‸2024-03-01,600 km2,650,2024-03-02", /600 km2/]],
  ],
  ["series.band", [["series/held.csv", "2024-03-01,600,650,2024-03-02", "‸2024-03-01,700,650,2024-03-02", /700,650/]]],
  [
    "series.published",
    [["series/held.csv", "2024-03-01,600,650,2024-03-02", "‸2024-03-01,600,650,2024-02-28", /2024-02-28/]],
  ],
  [
    "series.empty",
    [
      [
        "series/held.csv",
        "date,low,high,published\n2024-01-01,900,950,2024-01-02\n2024-03-01,600,650,2024-03-02\n2024-05-01,480,520,2024-05-02\n",
        "‸date,low,high,published\n",
        "none",
      ],
    ],
  ],
  [
    "case.direction-control",
    [
      ["case.yaml", "  title: A test", "  title: ‸\u202Eevil\u202C A test", /^\u202Eevil/],
      ["case.yaml", "south: { name: South,", "south: { name: ‸S\u2066outh,", /outh$/],
    ],
  ],
  [
    "yaml.key",
    [
      ["case.yaml", "summary: A case for tests.", "summary: A case.\n  ‸__proto__: { polluted: true }", /^__proto__/],
      ["issues.yaml", "[{ value: 80%, since", "[{ value: pert(9, 2, ‸1), since", /^1\)/],
      ["case.yaml", "  me: { name: Me }", "  me: { name: Me }\n  ‸con structor: { name: Me }", /^con structor/],
    ],
  ],
])("the fault %s", (code, rows) => {
  test.each(rows.map((row, i) => [i + 1, ...row] as const))(
    "is found where it stands (%d)",
    (_, file, from, to, read) => {
      expectFault(code, file, from, to, read);
    },
  );
});

describe("an id that nothing answers to is found where it stands, with the nearest that does", () => {
  test.each<[file: string, from: string, to: string, read: string, near: string]>([
    ["case.yaml", "default-analyst: me", "default-analyst: ‸mee", "mee", "me"],
    ["case.yaml", "reference-class: wars", "reference-class: ‸war", "war", "wars"],
    ["case.yaml", "waives: [law-two]", "waives: [‸law-too]", "law-too", "law-two"],
    ["case.yaml", "{ of: east,", "{ of: ‸est,", "est", "east"],
    ["case.yaml", "on: north, through", "on: ‸norh, through", "norh", "north"],
    ["case.yaml", "{ party: east,", "{ party: ‸eastt,", "eastt", "east"],
    ["case.yaml", "basis: [c-early] }", "basis: [‸c-erly] }", "c-erly", "c-early"],
    ["issues.yaml", "    front: land\n", "    front: ‸lend\n", "lend", "land"],
    [
      "issues.yaml",
      "needs: { front: land, above: none } }\n",
      "needs: { front: land, above: ‸nine } }\n",
      "nine",
      "none",
    ],
    ["issues.yaml", "status-quo: nobody", "status-quo: ‸nobdy", "nobdy", "nobody"],
    [
      "issues.yaml",
      "both: { forbids: { land: [kept], watch",
      "both: { forbids: { land: [‸keppt], watch",
      "keppt",
      "kept",
    ],
    ["issues.yaml", "law: { forbids: { watch", "law: { forbids: { ‸wach", "wach", "watch"],
    ["issues.yaml", "law-two: { forbids: { land: [swap] }", "law-two: { forbids: { land: [‸swapp] }", "swapp", "swap"],
    ["issues.yaml", "  by: other\n", "  by: otter\n", "otter", "other"],
    ["issues.yaml", "mission: 0% } }\nguarantees", "mission: 0%, ‸misson: 4% } }\nguarantees", "misson", "mission"],
    ["issues.yaml", "  issue: watch", "  issue: ‸wach", "wach", "watch"],
    [
      "issues.yaml",
      "    nobody: { north: 20% to 50%, south: 20% }",
      "    nobody: { north: 20%, south: 20% }\n    ‸noboby: { north: 20%, south: 20% }",
      "noboby",
      "nobody",
    ],
    ["issues.yaml", "from: [paper]", "from: [‸papers]", "papers", "paper"],
    ["issues.yaml", "picks: { land: swap, share: 4 }", "picks: { land: ‸swp, share: 4 }", "swp", "swap"],
    ["issues.yaml", "picks: { land: swap, share: 4 }", "picks: { land: swap, ‸shares: 4 }", "shares", "share"],
    ["issues.yaml", "picks: { land: swap, share: 4 }", "picks: { land: swap, share: ‸11 }", "11", "1"],
    ["issues.yaml", "never: { party: south", "never: { party: ‸sooth", "sooth", "south"],
    [
      "issues.yaml",
      "first: { party: north, unmet-while: { front: land, above: none }",
      "first: { party: ‸noth, unmet-while: { front: land, above: none }",
      "noth",
      "north",
    ],
    [
      "issues.yaml",
      "unmet-while: { front: land, above: none }, credence",
      "unmet-while: { front: ‸lad, above: none }, credence",
      "lad",
      "land",
    ],
    ["issues.yaml", "{ driver: aid, state: stopped }", "{ driver: ‸ade, state: stopped }", "ade", "aid"],
    ["issues.yaml", "{ driver: aid, state: stopped }", "{ driver: aid, state: ‸stoped }", "stoped", "stopped"],
    ["issues.yaml", "old: { party: north", "old: { party: ‸nort", "nort", "north"],
    ["issues.yaml", "asks: { land: [kept] }", "asks: { land: [‸kapt] }", "kapt", "kept"],
    ["issues.yaml", "supersedes: old", "supersedes: ‸odl", "odl", "old"],
    ["ground.yaml", "file: series/held.csv, source: paper", "file: series/held.csv, source: ‸papr", "papr", "paper"],
    ["ground.yaml", "holder: south", "holder: ‸soth", "soth", "south"],
    ["ground.yaml", "    series: held\n", "    series: ‸hald\n", "hald", "held"],
    ["ground.yaml", "share: 50%, option: kept", "share: 50%, option: ‸kepd", "kepd", "kept"],
    ["ground.yaml", "    start: open", "    start: ‸opne", "opne", "open"],
    ["ground.yaml", "level: in,", "level: ‸im,", "im", "in"],
    ["ground.yaml", "{ won: 10%, lost: 5% }", "{ ‸wonn: 10%, lost: 5% }", "wonn", "won"],
    [
      "ground.yaml",
      "moves: { flowing: { stopped: 2% }, stopped",
      "moves: { flowing: { stopped: 2% }, ‸stoped",
      "stoped",
      "stopped",
    ],
    ["ground.yaml", "start: flowing", "start: ‸flown", "flown", "flowing"],
    ["ground.yaml", "  north: { war: { monthly", "  ‸norht: { war: { monthly", "norht", "north"],
    ["ground.yaml", "monthly: 0.2%, front: land", "monthly: 0.2%, front: ‸lands", "lands", "land"],
    ["ground.yaml", "{ since: 2024-01-01, state: none", "{ since: 2024-01-01, state: ‸nome", "nome", "none"],
    ["evidence.yaml", "    holder: north", "    holder: ‸nrth", "nrth", "north"],
    ["evidence.yaml", "fronts.land.start: none", "fronts.land.start: ‸nne", "nne", "none"],
    ["evidence.yaml", "after: [prisoners]", "after: [‸prisoner]", "prisoner", "prisoners"],
    ["evidence.yaml", "front: { id: land, above: none }", "front: { id: ‸landd, above: none }", "landd", "land"],
    ["evidence.yaml", "front: { id: land, above: none }", "front: { id: land, above: ‸nono }", "nono", "none"],
    ["evidence.yaml", "20% to 40%, basis: [c-early]", "20% to 40%, basis: [‸c-earl]", "c-earl", "c-early"],
    ["evidence.yaml", "outcome: no, basis: [c-early]", "outcome: no, basis: [‸c-eraly]", "c-eraly", "c-early"],
    ["evidence.yaml", "    party: north", "    party: ‸nroth", "nroth", "north"],
    ["evidence.yaml", "supports: [c-early]", "supports: [‸c-ear]", "c-ear", ""],
    ["evidence.yaml", "contradicts: []", "contradicts: [‸c-lat]", "c-lat", "c-late"],
    ["evidence.yaml", "    supersedes: []", "    supersedes: [‸c-lte]", "c-lte", "c-late"],
    ["evidence.yaml", "    source: paper\n    published", "    source: ‸pape\n    published", "pape", "paper"],
    ["evidence.yaml", "    source: paper\n    at: page 1", "    source: ‸pper\n    at: page 1", "pper", "paper"],
    ["evidence.yaml", "{ value: 1%, basis: [c-late] }", "{ value: 1%, basis: [‸c-lata] }", "c-lata", "c-late"],
    ["ground.yaml", "north: 99%, south: 98% to 99%", "north: 99%, south: 98% to 99%, sout: ‸99%", "sout", "south"],
    ["ground.yaml", "judgement: Some., north: 4%", "judgement: Some., nort: ‸4%, north: 4%", "nort", "north"],
    ["issues.yaml", "loss: { north: 10%,", "loss: { nort: ‸3%, north: 10%,", "nort", "north"],
    ["issues.yaml", "mission: { north: 5%,", "mission: { nort: ‸3%, north: 5%,", "nort", "north"],
    [
      "evidence.yaml",
      "temptation: { north: 0%, south: 0.05% }",
      "temptation: { north: 0%, south: 0.05%, sooth: ‸1% }",
      "sooth",
      "south",
    ],
  ])("%s: %s → %s", (file, from, to, read, near) => {
    if (!to.includes("‸")) {
      // `by` on a section is inherited: the fault stands at each judgement.
      const { files } = broken(file, from, `${to}‸`);
      const faults = readCase(files).faults.filter((fault) => fault.code === "case.dangling");
      expect(faults.length).toBeGreaterThan(3);
      for (const fault of faults) expect([fault.read, fault.file]).toEqual([read, file]);
      return;
    }
    const { files, line, column } = broken(file, from, to);
    const { faults, case: theCase } = readCase(files);
    expect(theCase).toBeNull();
    const found = faults.find((fault) => fault.code === "case.dangling" && fault.read === read);
    expect([found?.file, found?.line, found?.column], faults.map(formatFault).join("\n")).toEqual([file, line, column]);
    if (near !== "") expect(found?.expected).toMatch(new RegExp(`perhaps ${near}$`));
  });
});
