/** Every word the screen says of its own accord. What a case says is never here. */

import type { EventKind, Method, Obstacle, Spread, VetoCause } from "../contract.ts";
import { capital, list, wholeNumber } from "./wording.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${wholeNumber(count)} ${count === 1 ? one : many}`;

const kindNames: Readonly<Record<EventKind, string>> = {
  talks: "direct talks",
  measure: "a limited measure",
  ceasefire: "a ceasefire",
  settlement: "a settlement",
  "any-deal": "a ceasefire or settlement",
};

const causeNames: Readonly<Record<VetoCause, string>> = {
  "red-line": "red line",
  "worse-than-no-deal": "worse than no deal",
  floor: "normative floor",
  exclusion: "terms exclude each other",
  unavailable: "not available",
};

const obstacleNames: Readonly<Record<Obstacle, string>> = {
  beliefs: "differing beliefs",
  breach: "fear of breach",
  "red-lines": "red lines",
  indivisibility: "indivisibility",
  "low-costs": "low costs of fighting",
};

const within = (months: number) => (months === 12 ? "a year" : months === 1 ? "a month" : `${months} months`);

const qualifiers = {
  exactly: "",
  about: "about ",
  almost: "almost ",
  "at-least": "at least ",
  "at-most": "at most ",
  over: "over ",
} as const;

type Qualifier = keyof typeof qualifiers;

const unitWords = (unit: string) => unit.replace(/\bkm2\b/, "km²");

const qualified = (qualifier: Qualifier, value: string, unit: string | null) =>
  `${qualifiers[qualifier]}${value}${unit === null ? "" : unit === "%" || unit === "percent" ? "%" : ` ${unitWords(unit)}`}`;

export const messages = {
  name: "Parley",
  pageTitle: (title: string) => `${title} · Parley`,
  skip: "Skip to the argument",
  loading: "Reading the case …",
  computing: "Computing …",
  noServer: "No case is to be had from this server. Start it with a case: parley serve CASE.",
  unreachable: (why: string) => `The case could not be read: ${why}`,
  fewer: "Show fewer",
  all: (count: number) => `Show all ${wholeNumber(count)}`,
  months: (count: number) => (count === 1 ? "1 month" : `${count} months`),
  dots: (of: string, share: number) => `${of}: ${Math.round(share * 20)} of 20 futures`,
  qualified,
  honesty:
    "Chances are printed to 5% with the words of ICD 203; intervals run from the 5th to the 95th percentile. Where intervals overlap, nothing is ranked. Every figure rests on judgements that somebody made: open it to see whose.",
  colophon: (method: Method, asOf: string, lens: string | null) =>
    `${method.name} ${method.version} · as of ${asOf} · ${lens === null ? "no lens" : `lens ${lens}`} · seed ${method.seed} · ${wholeNumber(method.futures)} futures · ${method.solution} · inputs ${method.digest}`,

  contents: {
    label: "Screens",
    names: {
      opening: "In short",
      state: "State of play",
      leverage: "Leverage",
      packages: "Packages",
      outlook: "Outlook",
      sources: "Sources and claims",
    },
  },

  opening: {
    title: (day: string, lens: string | null) =>
      lens === null ? `What could be said on ${day}` : `What could be said on ${day}, as ${lens} sees it`,
    waived: (rules: readonly string[]) => `Waived in this case, by name: ${rules.join(", ")}.`,
  },

  bar: {
    case: "Case",
    asOf: "As of",
    slider: "As-of day",
    dayBack: "One day earlier",
    dayOn: "One day later",
    lens: "Lens",
    noLens: "The case's own judgements",
    lensNotYet: (name: string, day: string) => `${name} (published ${day}, not yet)`,
    notYet: (day: string) => `Published on ${day}: after this day, so not available on it.`,
    seed: "Seed",
    futures: "Futures",
    swap: "Swap chairs",
    theme: "Theme",
    themes: { system: "As the system", light: "Light", dark: "Dark" },
    settings: "Settings",
    download: "Assessment (JSON)",
    downloadWhy: "The assessment as the library and the command line give it, once all futures are in",
    progress: (done: string, of: string) => `${done} of ${of} futures`,
    stop: "Stop",
    stopped: (shown: string, of: string) => `stopped; figures from ${shown} of ${of} futures`,
    failed: (why: string) => `could not compute: ${why}`,
  },

  chart: { now: "now", months: (count: number) => `${count} mo` },

  state: {
    title: "State of play",
    band: (low: number, high: number, unit: string) =>
      `${low === high ? wholeNumber(low) : `${wholeNumber(low)}–${wholeNumber(high)}`} ${unitWords(unit)}`,
    measured: (series: string) => `${series}:`,
    when: (day: string) => `on ${day}.`,
    nothingMeasured: "No front had been measured by this day. ",
    window: (name: string) => `The next window to close, “${name}”:`,
    positions: (count: number) => `${plural(count, "stated position")} ${count === 1 ? "is" : "are"} in force.`,
  },

  band: {
    label: (name: string, _asOf: number) =>
      `${name}: band of control and contested area over time, with what people claimed`,
    gist: (banded: boolean, claims: boolean) =>
      `${banded ? "Line: under control. Dashed: with what was contested." : "Line: as measured."}${claims ? " Points: what people said it was, by who said it." : ""}`,
    value: (value: string, unit: string) => `${value} ${unitWords(unit)}`,
    unit: (unit: string) => unitWords(unit),
    nothing: "Nothing measured by this day.",
    control: (value: string) => `${value} controlled`,
    contested: (value: string) => `${value} with contested`,
    measured: (day: string, published: string) =>
      `Last measured on ${day}, published on ${published}. Nothing after the as-of day is shown.`,
    explained:
      "Low: area under control. High: area under control and contested. From one source; series of two sources are never spliced.",
    basis: "Basis",
    source: "Source",
    claims: (count: number) => plural(count, "claim"),
    claimsTitle: (name: string) => `${name}: what people said`,
    claim: (who: string, qualifier: Qualifier, value: number, unit: string | null) =>
      `${who}: ${qualified(qualifier, wholeNumber(value), unit)}`,
  },

  positions: {
    title: "What they say they want",
    gist: "Stated positions in force on the day: words, not deeds. Arrows say how the words moved.",
    general: "On talks in general",
    issue: "Issue",
    nothing: "nothing stated",
    silent: (issues: readonly string[]) => `No position in force on: ${issues.join("; ")}.`,
  },

  position: {
    statuses: {
      stated: "stated",
      hardened: "hardened",
      softened: "softened",
      suspended: "suspended",
      reversed: "reversed",
    },
    arrows: { stated: "→", hardened: "↑", softened: "↓", suspended: "‖", reversed: "↺" },
    anyOf: (options: readonly string[]) => options.join(" or "),
    stated: (speaker: string, audience: string | null, day: string) =>
      `${speaker}${audience === null ? "" : ` to ${audience}`}, ${day}`,
    speaker: "Speaker",
    audience: "To",
    unknownAudience: "not recorded",
    said: "Said",
    status: "Movement",
    before: "What it replaced",
    line: (speaker: string, day: string) => `${speaker}, ${day}`,
  },

  windows: {
    title: "Windows",
    gist: "Times that open and close whatever the parties do, as far as they were announced by the day.",
    none: "No window had been announced by this day.",
    label: (count: number) => `${plural(count, "window")} on the months around the as-of day`,
    left: (open: boolean, opensIn: number, closesIn: number) =>
      open
        ? `${plural(closesIn, "day")} left`
        : `opens in ${plural(opensIn, "day")}, closes in ${wholeNumber(closesIn)}`,
    dates: (opens: string, closes: string, yearly: boolean) => `${opens} to ${closes}${yearly ? ", every year" : ""}`,
  },

  drivers: {
    title: "What may shock",
    gist: "Each driver's state on the day, and the monthly chance that it changes.",
    none: "The case names no driver.",
    since: (day: string) => `since ${day}`,
    may: (state: string) => `may become “${state}”:`,
    aMonth: "a month",
  },

  stances: {
    title: "Third parties",
    gist: "Where they stood on the day, and through what they could be moved.",
    none: "No stance of a third party is recorded by this day.",
    toward: (what: string, day: string) => `toward ${what}, since ${day}`,
    ties: (count: number) => `Through what they could be moved (${count})`,
    tie: (of: string, on: string, through: string) => `${of} depends on ${on} through ${through}:`,
  },

  leanings: { open: "open", conditional: "conditional", refusing: "refusing", unknown: "unknown" },

  chairs: {
    title: "From each chair",
    gist: "The conflict as each party would tell it, in the same order for all.",
    interests: "What it wants and why",
    batna: "What it expects to do without an agreement",
    story: "How it tells the conflict",
    factions: "Who decides, and how they lean",
  },

  events: {
    title: "What happened",
    gist: "The latest first; as reported by the day.",
    none: "No event is recorded by this day.",
  },

  polls: {
    title: "Polls",
    gist: "With the question as asked: two questions are never one series.",
    none: "No poll is recorded by this day.",
    asked: (wording: string) => `Asked: ${wording}`,
  },

  leftOut: {
    title: "What this leaves out",
    claims: (left: number, used: number, day: string) =>
      left === 0
        ? `All ${plural(used, "claim")} of the case had been published by ${day}.`
        : `${plural(left, "claim")} published after ${day} ${left === 1 ? "is" : "are"} left out and not shown; ${wholeNumber(used)} were known.`,
    stale: (count: number) =>
      count === 0
        ? "No judgement in use is past its day."
        : `${plural(count, "judgement")} in use ${count === 1 ? "is" : "are"} past the day until which ${count === 1 ? "it was" : "they were"} meant to hold:`,
  },

  leverage: {
    title: "Leverage",
    worth: "What each position is worth",
    worthGist:
      "Share of all that is at stake for the party, by months without a deal. Shaded: 5th to 95th percentile of futures.",
    worthTitle: (name: string) => `Worth of the position today, ${name}`,
    worthFormula:
      "In each future: the worth to the party of the agreed terms, after the risk of breach, where some package is acceptable to all; else the worth of going on without a deal. The mean and the 5th and 95th percentile over all futures, never only those with a deal.",
    reservationTitle: (name: string) => `Worth of no deal, ${name}`,
    reservationFormula:
      "The reservation value: the discounted worth of holding what is held, month by month, less the costs of going on, over the moves of the fronts and drivers as the party itself believes them.",
    reservation: "no deal",
    ofStakes: "of its stakes",
    curve: (name: string) => `Worth of the position of ${name} over twelve months without a deal`,
    waiting: "What waiting does",
    waitingGist:
      "Change against today, future by future. The upright line is no change; an interval that crosses it has no direction.",
    without: "Without a deal for",
    after: (months: number) => `After ${months === 1 ? "one month" : `${months} months`} without a deal,`,
    direction: (change: Spread) =>
      change.low > 0
        ? "would hold a stronger hand:"
        : change.high < 0
          ? "would hold a weaker hand:"
          : "could hold a stronger or a weaker hand:",
    points: (interval: string) => `${interval} points`,
    changeTitle: (name: string, month: number) =>
      `Change in the worth of the position after ${month} months without a deal, ${name}`,
    changeFormula:
      "In each future, the worth of the position after these months without a deal less its worth today, in points of the party's stakes; then mean and percentiles over futures, so that the interval is of the change itself.",
  },

  fronts: {
    title: "How the fronts move",
    gist: "Share held by month without a deal, and the monthly pace: by the analyst's judgement and the record, and as each party itself believes.",
    noRate: "not modelled",
    rateFormula:
      "Levels a month. A rate that learns joins a prior worth so many months of evidence with the months measured by the as-of day; a party's own belief multiplies the prior.",
    holder: (name: string) => `held by ${name}`,
    curve: (name: string) => `Share held on ${name} by month without a deal`,
    startTitle: (front: string, level: string) => `Where the front stands today, ${front}: ${level}`,
    startFormula:
      "Share of futures that start on this level: each draws a value from the band of the latest measurement known on the day, and the level is the one it falls in.",
    perMonth: "Levels a month",
    retreat: "Lost",
    advance: "Gained",
    analyst: "Analyst",
  },

  counters: {
    title: "Counters",
    gist: "What each holds that the other wants, or wants gone, and what it is worth to the other.",
    workOut: "Work out what each brings",
    workOutNote: (count: number, futures: string) =>
      `Solves ${futures} futures anew for each of ${plural(count, "counter")}: some seconds.`,
    worked: (futures: string) =>
      `Bars from zero in hundredths of stakes, on one scale; whiskers are 90% intervals of the estimate, from ${futures} futures. Where one crosses zero the counter has no sign yet.`,
    together: "All counters together bring",
    togetherTitle: (name: string) => `What all counters together bring, ${name}`,
    togetherFormula:
      "The mean worth of the party's position with every counter in place less that with none; in hundredths of its stakes. The values of the single counters add up to it.",
    worthTitle: (counter: string, name: string) => `${counter}: worth to ${name}`,
    worthFormula:
      "Shapley value: what the counter adds to the worth of the party's position, the mean over orders in which the counters might be added one by one, each future with an order of its own; in hundredths of the party's stakes. The interval is of the estimate.",
    talksTitle: (counter: string, months: number) => `${counter}: the chance of talks within ${within(months)}`,
    talksFormula:
      "Shapley value: what the counter adds to the chance that direct talks begin in time, the mean over orders in which the counters might be added one by one; in points of the chance. The interval is of the estimate.",
    talks: (low: number, high: number, months: number) =>
      Math.max(Math.abs(low), Math.abs(high)) < 0.0005
        ? `Leaves the chance of talks within ${within(months)} as it is:`
        : low > 0
          ? `Raises the chance of talks within ${within(months)}, in points:`
          : high < 0
            ? `Lowers the chance of talks within ${within(months)}, in points:`
            : `May raise or lower the chance of talks within ${within(months)}, in points:`,
    crosses: "crosses zero",
  },

  why: {
    title: "Why no deal",
    gist: "Five obstacles that theory names, each taken away alone, and in turn with the others.",
    workOut: "Work out what stands in the way",
    workOutNote: (futures: string) => `Solves ${futures} futures anew, a dozen times each: some seconds.`,
    worked: (futures: string) =>
      `Shares are Shapley values in points of the chance, with 90% intervals of the estimate, from ${futures} futures; they add up to what removing every obstacle takes away.`,
    obstacles: obstacleNames,
    obstacle: "Obstacle",
    aloneZone: "No zone without it",
    share: "Its share",
    aloneDeal: (months: number) => `No deal in ${within(months)} without it`,
    every: "all removed",
    none: "With nothing in the way of a zone there is nothing to divide.",
    lead: "On this day there is nothing to agree on:",
    most: (obstacle: string) => `Most of that is owed to ${obstacle}, in points:`,
    tied: (obstacles: readonly string[]) => `The largest shares, of ${list(obstacles)}, overlap: neither comes first.`,
    unowed: "No obstacle has a share in that which is told apart from zero.",
    year: (months: number) => `No deal within ${within(months)}:`,
    yearWithout: "with every obstacle removed it would be",
    friction: "What is left then is friction: talks that do not begin, deals that are not struck.",
    drawn: (of: string, parts: readonly string[]) => `No zone in ${of} of futures: ${list(parts)}`,
    left: "left with all removed",
    part: (name: string, points: string) => `${capital(name)} ${points}`,
    zoneTitle: "No zone on the day",
    zoneFormula: "Share of futures in which no package is acceptable to every principal today.",
    dealTitle: (months: number) => `No deal within ${within(months)}`,
    dealFormula: "The mean over futures of the chance that neither a ceasefire nor a settlement is struck in time.",
    without: (title: string, obstacle: string) => `${title}, without ${obstacle}`,
    withoutAny: (title: string) => `${title}, with every obstacle removed`,
    removed: {
      beliefs: "Every party sees the analyst's rates.",
      breach: "A broken deal costs nothing.",
      "red-lines": "No red line is real.",
      indivisibility: "Packages may be mixed by lot or evened out by side payments.",
      "low-costs": "Each cost of going on is at the 95th percentile of its range.",
    } satisfies Readonly<Record<Obstacle, string>>,
    removedAll: "All five obstacles are removed at once, in the same futures.",
    shareTitle: (title: string, obstacle: string) => `${title}: the share of ${obstacle}`,
    shareFormula:
      "Shapley value: what removing the obstacle takes from the chance, the mean over orders in which the obstacles might be removed one by one, each future with an order of its own; in points. The interval is of the estimate.",
  },

  timing: {
    title: "Settle now or wait",
    gist: "Worth of going on and settling then, against settling now, future by future.",
    wait: "Waiting for",
    lead: "To settle now is best for",
    in: "in",
    bestTitle: (name: string) => `To settle now is the best month, ${name}`,
    bestFormula: (months: number) =>
      `Share of futures in which no month of the next ${months} is worth more to the party than settling now, the costs of waiting and the discount counted. Among equals the earliest counts as best.`,
    gainTitle: (name: string, month: number) =>
      `Waiting ${month === 1 ? "a month" : `${month} months`} against settling now, ${name}`,
    gainFormula:
      "In each future, the worth now of going on for these months and settling then if there is something to settle, the costs of going on and the discount counted, less the worth of settling now; in points of the party's stakes. As if no deal came before.",
  },

  packages: {
    title: "Packages",
    build: "Try terms",
    buildGist: "Pick one option on each issue. Dots mark what a party asks for in words.",
    asItStands: "As it stands",
    askedBy: (party: string) => `asked by ${party}`,
    standing: "stands today",
    parts: (picked: string, most: number) => `${picked} of ${most}`,
    lead: "These terms are acceptable to every principal:",
    noVeto: "Nothing stands in their way in any future.",
    noneShort: "none",
    firstVeto: (party: string | null, cause: string, rule: string | null) =>
      `What stands in the way most often is ${party === null ? "" : `${party}: `}${cause}${rule === null ? "" : ` (“${rule}”)`}, in`,
    verdict: "Who could accept these terms",
    toAll: "Acceptable to all",
    twentieths: (share: number) => `${Math.round(share * 20)} of 20`,
    toParty: (name: string) => `Acceptable to ${name}`,
    allTitle: "Acceptable to every principal",
    allFormula:
      "Share of futures in which the package breaks no exclusion, floor rule or red line, is available, and is worth at least no deal to every principal.",
    acceptTitle: (name: string) => `Acceptable to ${name}`,
    acceptFormula:
      "Share of futures in which the package crosses no red line of the party that is real in that future, and is worth at least as much to it, after the risk of breach, as no deal.",
    gain: (gain: Spread) =>
      gain.low >= 0
        ? "gains over no deal:"
        : gain.high <= 0
          ? "pays against no deal:"
          : "gains or pays against no deal:",
    gainTitle: (name: string) => `Gain over no deal, ${name}`,
    gainFormula:
      "In each future, the worth of the package to the party, after the risk of breach, less its reservation value; in points of its stakes.",
    mediator: "A mediator's best offer",
    bestOf: (name: string) => `${name}'s best offer`,
    bestTitle: "The package that most futures see accepted by all; of equal ones, the greatest smallest gain",
    bestOfTitle: (name: string) =>
      `The package that does best for ${name}, where the others may refuse it: terms against the risk of refusal`,
    seeking: "Trying packages …",
    offers: (exact: boolean, futures: string) =>
      exact
        ? `Offers: every package was tried, in ${futures} futures.`
        : `Offers: found by improving issue by issue from several starts, in ${futures} futures; not exact, there may be a better one.`,
    goingOn: "going on is worth",
    ownOffer: "of its stakes, its own best offer",
    offerTitle: (name: string) => `Worth of making its own best offer, ${name}`,
    offerFormula:
      "The mean over futures: the worth of the terms to the party, after the risk of breach, where every principal accepts them, and of going on where one does not.",
    goingOnTitle: (name: string) => `Worth of going on without an offer, ${name}`,
    goingOnFormula: "The mean over futures of the reservation value: what continuing is worth to the party.",
    vetoes: "What stands in the way, by cause",
    causes: causeNames,
    vetoFormulas: {
      "red-line": "Share of futures in which the red line is real rather than tactic and the package crosses it.",
      "worse-than-no-deal":
        "Share of futures in which the package is worth less to the party, after the risk of breach, than going on without a deal.",
      floor: "A rule of law or of protection that is never averaged away; waived only by name.",
      exclusion: "Two of the terms rule each other out.",
      unavailable:
        "Share of futures in which an option is not to be had, since the front is no longer above the level it needs.",
    } satisfies Readonly<Record<VetoCause, string>>,
    ofFutures: (share: string) => `${share} of futures`,
    unmet: (count: number) =>
      count === 0 ? "Every stated condition is met" : `${plural(count, "stated condition")} not met`,
    precondition: "before talks",
    asks: (speaker: string, issues: readonly string[]) => `${speaker} asks otherwise on ${list(issues)}`,
    compare: "Named packages",
    compareGist:
      "In the case's order, which is no rank: bars are gains and losses against no deal, and where they overlap nothing is better.",
    package: "Package",
    acceptsAndGains: "accepts; gains",
    mostOften: "Most often in the way",
  },

  outlook: {
    title: "Outlook",
    kinds: kindNames,
    within: (month: number) => `Within ${month === 12 ? "a year" : `${month} months`}, a ceasefire is`,
    andSettlement: "a settlement",
    classSays: "For wars of this class the chance is",
    curves: "When, if at all",
    curvesGist: (name: string) =>
      `Cumulative chance by month, with its fan. Dashed and hatched: the base rate, ${name}.`,
    referenceNote: (name: string) =>
      `Base rate: ${name}, with its own interval. It counts endings of fighting, so it stands beside ceasefire and settlement only.`,
    baseRate: "base rate",
    baseRateTitle: (name: string, month: number) => `${name}: chance within ${month} months`,
    baseRateFormula:
      "One less the chance that nothing happens in each of the months, at the reference class's monthly chance.",
    byMonth: (kind: string, month: number) => `Chance of ${kind} within ${month} months`,
    curve: (kind: string) => `Cumulative chance of ${kind} by month`,
    curveFormula:
      "In each future the chance of the event by each month is computed exactly over the moves of fronts and drivers; the curve is the mean over futures, the fan their 5th and 95th percentile.",
    withinHead: "Within",
    zone: "Is there anything to agree on?",
    zoneGist: "The share of futures in which some package is acceptable to every principal today.",
    zoneAny: "Any package",
    zoneCeasefire: "A ceasefire",
    zoneSettlement: "A settlement",
    zoneFormula:
      "Share of futures in which at least one package of this kind breaks no rule or real red line and is worth at least no deal to every principal.",
    zoneSize: (share: string) =>
      `Where there is a settlement to agree on, ${share} of the packages that no rule forbids are in the zone.`,
    surplus: (interval: string) => `Together the principals would gain ${interval} points of stakes over no deal.`,
  },

  questions: {
    title: "Questions with an answer",
    gist: "Each closes on a day and says what counts. Others' forecasts stand as they were made.",
    by: (day: string) => `by ${day}`,
    statuses: { open: "open", resolved: "resolved", past: "past" },
    outcome: (outcome: "yes" | "no") => `Outcome: ${outcome}`,
    unasked: (count: number) =>
      `${plural(count, "question")} ${count === 1 ? "was" : "were"} first asked after this day and ${count === 1 ? "is" : "are"} not shown.`,
    ours: "this assessment",
    other: (who: string, on: string) => `${who}, ${on}`,
    formula:
      "Chance, from the as-of day on, that the event has happened by the question's day, mean and percentiles over futures.",
    criteria: "What counts",
    doesNotCount: (text: string) => `Does not count: ${text}`,
  },

  terms: {
    title: "On what terms",
    gist: "Among the futures with something to agree on: how often each option is part of the agreed terms. The darkest is the most frequent.",
    none: (kind: string) => `In no future is there anything to agree on for ${kind}.`,
    among: (share: string) => `Among ${share} of futures.`,
    shareTitle: (issue: string, option: string) => `${issue}: ${option}`,
    shareFormula: "Among the futures with something to agree on, the share in which the agreed terms hold this option.",
    worth: "Worth to",
    worthTitle: (name: string) => `Worth of the agreed terms, ${name}`,
    worthFormula:
      "The worth of the terms that the solution selects, after the risk of breach, over the futures in which there is something to agree on.",
  },

  lenses: {
    title: "Through other eyes",
    gist: "A lens sets only the judgements that its text argues. The same futures are drawn under each.",
    compare: (count: number, futures: string) =>
      `Compare ${plural(count, "published lens", "published lenses")}, ${futures} futures each`,
    later: (names: readonly string[]) => `Not yet published on this day: ${names.join("; ")}.`,
    laterOne: (name: string, day: string) => `${name} (${day})`,
    own: "No lens.",
    deal: (month: number) => `A ceasefire or settlement within ${month} months:`,
    zone: "Anything to agree on:",
    look: "Look through it",
  },
  lens: {
    source: "Its source.",
    overrides: (count: number) => `${plural(count, "judgement")} set otherwise`,
    instead: (text: string, before: string) => `${text} instead of ${before}`,
  },

  sources: {
    title: "Sources and claims",
    lead: (claims: number, sources: number, vantage: string, most: number, missing: readonly string[]) =>
      `${plural(claims, "claim")} from ${plural(sources, "source")} could be used on this day; ${wholeNumber(most)} of the sources carry a ${vantage} view.${missing.length === 0 ? "" : ` ${plural(missing.length, "group")} of people ${missing.length === 1 ? "is" : "are"} not heard in them.`}`,
    table: "Sources",
    tableGist: "Those used by the day. The letter is how reliable the source is held to be; open it for the reason.",
    grade: "Grade",
    source: "Source",
    claims: "Claims",
  },
  source: {
    vantage: "Whose view",
    interest: "Interest",
    issued: "Issued",
    undated: "undated",
    language: "Language",
    type: "Type",
    cited: (count: number) => `Cited for ${plural(count, "claim")}`,
  },
  balance: {
    title: "Whose voices",
    gist: "Sources by the view they carry, and the claims taken from them.",
    missing: "not heard",
    count: (sources: number, claims: number) => `${plural(sources, "source")}, ${plural(claims, "claim")}`,
  },
  contradictions: {
    title: "Where they deny each other",
    gist: "Claims that cannot both be taken at their word. The case keeps both.",
    none: "No contradiction between claims known on this day is recorded.",
    kinds: {
      estimates: "Two figures for one measure",
      "changed-position": "One speaker on different days",
      denial: "One against another",
    },
    settled: "since superseded",
  },
  claims: {
    title: "Claims",
    gist: "What was said or measured, in the case's words; the latest known first.",
    filter: "Filter claims",
    words: "Words",
    party: "For whom",
    any: "any",
    found: (found: number, known: number) => `${wholeNumber(found)} of ${wholeNumber(known)}`,
    more: (left: number) => `${wholeNumber(left)} more`,
  },
  claim: {
    said: (who: string, to: string | null, when: string) => `${who}${to === null ? "" : `, to ${to}`}; ${when}.`,
    published: (when: string) => `Published ${when}.`,
    span: (start: number, end: number) => `Characters ${start} to ${end}.`,
    origins: (count: number, cluster: string) =>
      count === 1
        ? `One origin (${cluster}); nobody else reports it independently. `
        : `${count} independent origins. `,
    superseded: "superseded",
    sensitive: "sensitive",
    later: (day: string) =>
      `A claim published on ${day}: after this day, so nothing may rest on it and it is not shown.`,
    notYet: "Not yet published on this day",
    none: "No claim is cited; it is a judgement.",
    contradictedBy: "Contradicted by",
    bearsOn: "Supports or supersedes",
    resting: (count: number) =>
      count === 0
        ? "No judgement in use rests on it"
        : `${plural(count, "judgement")} in use ${count === 1 ? "rests" : "rest"} on it`,
    kind: "Kind",
    kinds: {
      statement: "statement",
      measurement: "measurement",
      event: "event",
      poll: "poll",
      forecast: "forecast",
      analysis: "analysis",
    },
    quantity: "Quantity",
    quantityWords: (qualifier: Qualifier, value: number, unit: string | null, measure: string) =>
      `${qualified(qualifier, wholeNumber(value), unit)} (${measure})`,
    counts: "Counts",
    countsWords: { control: "control", "control-and-contested": "control and contested", unknown: "not said" },
    wording: "Asked",
    credibility: (digit: number) => `Credibility ${digit}`,
    reliability: (letter: string) => `Reliability ${letter}`,
  },

  judgement: {
    kinds: {
      chance: "A chance. A range is a 90% interval.",
      share: "A share. A range is a 90% interval.",
      rate: "A rate, times a month. A range is a 90% interval.",
      factor: "A factor: 1 changes nothing. A range is a 90% interval.",
      months: "Months. A range is a 90% interval.",
      real: "A number. A range is a 90% interval.",
    },
    drawn: (low: string, middle: string, high: string) =>
      `Twenty equally likely values; 5th percentile ${low}, median ${middle}, 95th percentile ${high}`,
    basis: "Basis",
    assumed: "judgement",
    by: "Set by",
    since: "Holds from",
    start: "the start",
    until: "Until",
    open: "open",
    place: "Stands in",
    stale: "stale",
    staleSince: (day: string) => `Meant to hold until ${day}; still used.`,
    lenses: "Lenses that set it otherwise",
    history: "Earlier entries",
  },

  sheet: {
    back: "Back",
    close: "Close",
    kinds: {
      judgement: "Judgement",
      claim: "Claim",
      claims: "What it rests on",
      source: "Source",
      position: "Stated position",
      lens: "Lens",
      sentence: "Computed sentence",
      figure: "Computed figure",
    },
    missing: (what: string) => `Nothing known on this day under ${what}.`,
    interval: "Dot: mean. Bar: 5th to 95th percentile of futures.",
    estimate: (drawn: boolean, futures: string) =>
      drawn ? `Dot: estimate. Bar: its 90% interval, from ${futures} futures.` : `Estimated from ${futures} futures.`,
    formula: "How it is got",
    carriedBy: (count: number) => (count === 0 ? "Judgements behind it" : `${plural(count, "judgement")} behind it`),
    noJudgements: "None: it follows from the claims alone.",
    restsOn: (count: number) => `Rests on ${plural(count, "claim")}`,
    group: (name: string, count: number) => `${name} (${wholeNumber(count)})`,
  },

  method: {
    title: "Method",
    name: "Engine",
    exactness: "Exactness",
    solution: "Solution",
    futures: (shown: string, of: string) => (shown === of ? shown : `${shown} so far of ${of}`),
    digest: "Inputs",
  },

  broken: {
    title: "The screen has failed",
    help: "This is a defect of Parley, not of the case. The command line gives the same figures: parley assess CASE.",
    again: "Load again",
  },

  faults: {
    title: (count: number) => `${plural(count, "fault")} in the case`,
    gist: (name: string) =>
      `“${name}” cannot be assessed until this is mended. Edit the files and load the page again.`,
    nowhere: "in the folder",
    expected: "Expected:",
    read: "Read:",
  },
} as const;
