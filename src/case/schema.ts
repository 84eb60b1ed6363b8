/**
 * The shape of a case file: which sections there are, which keys they have, what stands in them. One schema validates
 * what is read and publishes the JSON Schema for editors. What ids refer to is checked elsewhere.
 */
import * as z from "zod/mini";
import { handlings } from "../evidence/index.ts";
import { directionControl } from "../ground/index.ts";

const idForm = /^[a-z][a-z0-9-]{0,63}$/;
/** Words of an article, letter by letter. */
const quoted = z.string().check(z.maxLength(4000));
const text = z.string().check(
  z.maxLength(4000),
  z.refine((words) => !directionControl.test(words), {
    error: "words without characters that turn the direction of writing",
    params: { code: "case.direction-control" },
  }),
);
const id = z.string().check(z.regex(idForm, "an id of lower-case letters, digits and hyphens"));
/** Options and levels may be numbers, as in a divisible good. */
const optionId = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD"));
const edtfText = z.pipe(
  z.union([z.string().check(z.maxLength(64)), z.number()]),
  z.transform((value) => String(value)),
);
const ids = z.array(id);

/** Who says so, and how long: allowed on every mapping that holds judgements. */
const provenance = {
  basis: z.optional(ids),
  judgement: z.optional(text),
  by: z.optional(id),
  since: z.optional(day),
  until: z.optional(day),
};
const amount = z.union([z.number(), z.string().check(z.maxLength(200))], {
  error: "a number or a range such as 5% to 20%",
});
const judgement = z.union(
  [
    z.number(),
    z.string().check(z.maxLength(200)),
    z.strictObject({
      value: amount,
      ...provenance,
      then: z.optional(z.array(z.strictObject({ value: amount, ...provenance }))),
    }),
  ],
  { error: "a number, a range such as 5% to 20%, or a mapping with value" },
);
/** A mapping whose keys are ids and whose values are judgements, with provenance on top. */
const judgements = z.catchall(z.object(provenance), judgement);
const optionSet = z.record(z.string(), z.array(optionId));
const effects = z.optional(judgements);
const levelBound = z.strictObject({ front: id, above: optionId });
const leaning = z.enum(["open", "conditional", "refusing", "unknown"]);
const dated = <K extends string>(key: K) =>
  z.strictObject({
    since: day,
    [key]: optionId,
    basis: z.optional(ids),
    judgement: z.optional(text),
    by: z.optional(id),
  } as never);

const learnedRate = z.strictObject({
  ...provenance,
  prior: judgement,
  worth: judgement,
  step: z.number().check(z.positive()),
  memory: judgement,
});
const pace = z.union([learnedRate, judgement], {
  error: "a rate a month, or a mapping with prior, worth, step and memory",
});

const entries = {
  case: z.strictObject({
    format: z.literal(1),
    title: text,
    question: text,
    summary: z.optional(text),
    timeline: z.strictObject({ from: day, to: day }),
    "as-of": day,
    "horizon-months": z.optional(z.int().check(z.minimum(1), z.maximum(120))),
    "default-analyst": id,
    "reference-class": id,
    viewpoint: z.optional(text),
    "missing-voices": z.optional(z.array(text)),
    waives: z.optional(ids),
  }),
  analysts: z.strictObject({ name: text, crowd: z.optional(z.boolean()) }),
  parties: z.strictObject({
    ...provenance,
    name: text,
    role: z.enum(["principal", "third"]),
    interests: z.optional(text),
    batna: z.optional(text),
    story: z.optional(text),
    factions: z.optional(
      z.record(
        z.string(),
        z.strictObject({
          ...provenance,
          name: text,
          leaning: z.optional(leaning),
          voices: z.optional(z.array(text)),
          note: z.optional(text),
        }),
      ),
    ),
  }),
  actors: z.strictObject({
    ...provenance,
    name: text,
    kind: z.optional(z.enum(["person", "institution"])),
    party: z.optional(id),
    roles: z.optional(z.array(text)),
    aliases: z.optional(z.array(text)),
  }),
  events: z.strictObject({ ...provenance, name: text, words: z.array(text), "first-day": day }),
  places: z.strictObject({ ...provenance, name: text, state: text, aliases: z.optional(z.array(text)) }),
  borders: z.strictObject({ ...provenance, state: text, sides: z.record(z.string(), z.array(text)) }),
  "third-party-ties": z.strictObject({ ...provenance, of: id, on: id, through: text, strength: judgement }),
  "third-party-stances": z.strictObject({
    ...provenance,
    party: id,
    toward: text,
    stance: leaning,
    since: day,
    words: z.optional(text),
  }),
  issues: z.strictObject({
    ...provenance,
    name: text,
    question: z.optional(text),
    front: z.optional(id),
    deferrable: z.optional(z.boolean()),
    "status-quo": z.optional(optionId),
    divisible: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
    options: z.optional(
      z.record(
        z.string(),
        z.strictObject({
          name: text,
          scales: z.optional(z.boolean()),
          needs: z.optional(levelBound),
          note: z.optional(text),
        }),
      ),
    ),
  }),
  arenas: z.strictObject({
    ...provenance,
    name: text,
    question: z.optional(text),
    issue: z.optional(id),
    low: text,
    high: text,
    places: z.optional(z.record(z.string(), amount)),
    "status-quo": z.optional(amount),
    actors: z.record(
      z.string(),
      z.strictObject({
        ...provenance,
        name: text,
        party: z.optional(id),
        position: judgement,
        salience: judgement,
        capability: judgement,
      }),
    ),
  }),
  exclusions: z.strictObject({ forbids: optionSet, because: text }),
  floor: z.strictObject({ forbids: optionSet, norm: text, because: text }),
  preferences: z.strictObject({
    ...provenance,
    salience: judgement,
    values: z.optional(judgements),
    wants: z.optional(z.enum(["more", "less"])),
  }),
  series: z.strictObject({ ...provenance, name: text, unit: text, file: text, source: id, measure: z.optional(id) }),
  maps: z.strictObject({
    ...provenance,
    name: text,
    borders: z.optional(text),
    regions: z.optional(z.array(text)),
    viewpoints: z.record(
      z.string(),
      z.strictObject({ name: text, because: text, states: z.optional(z.record(z.string(), text)) }),
    ),
    areas: z.optional(z.record(z.string(), z.strictObject({ file: text, holders: z.record(z.string(), id) }))),
    discs: z.optional(
      z.record(z.string(), z.strictObject({ at: z.array(z.number()).check(z.length(2)), region: z.optional(text) })),
    ),
  }),
  fronts: z.strictObject({
    ...provenance,
    name: text,
    holder: id,
    series: z.optional(id),
    levels: z.record(
      z.string(),
      z.strictObject({
        name: z.optional(text),
        from: z.optional(z.number()),
        share: z.union([z.number(), z.string()]),
        option: z.optional(optionId),
      }),
    ),
    start: z.optional(z.union([optionId, z.array(dated("level"))])),
    retreat: z.optional(pace),
    advance: z.optional(pace),
    moves: z.optional(z.catchall(z.object(provenance), judgements)),
    "while-held": z.optional(z.strictObject({ ...provenance, multiplies: judgements })),
  }),
  drivers: z.strictObject({
    ...provenance,
    name: text,
    states: z.record(z.string(), z.strictObject({ ...provenance, name: z.optional(text), multiplies: effects })),
    start: z.union([optionId, z.array(dated("state"))]),
    "moved-by": z.optional(ids),
    moves: z.optional(z.catchall(z.object(provenance), judgements)),
  }),
  windows: z.strictObject({
    ...provenance,
    name: text,
    opens: day,
    closes: day,
    announced: day,
    yearly: z.optional(z.boolean()),
    why: text,
    multiplies: effects,
  }),
  costs: z.strictObject({ ...provenance, monthly: judgement, front: z.optional(id), grows: z.optional(judgement) }),
  patience: judgement,
  frozen: judgement,
  beliefs: judgement,
  guarantees: z.strictObject({
    ...provenance,
    issue: id,
    breach: z.catchall(z.object(provenance), judgements),
    loss: judgements,
  }),
  "red-lines": z.strictObject({ ...provenance, party: id, forbids: optionSet, credence: judgement, words: text }),
  preconditions: z.strictObject({
    ...provenance,
    party: id,
    "unmet-while": z.union([levelBound, z.strictObject({ driver: id, state: optionId })], {
      error: "{ front, above } or { driver, state }",
    }),
    credence: judgement,
    words: text,
  }),
  positions: z.strictObject({
    ...provenance,
    party: id,
    speaker: text,
    audience: z.optional(text),
    since: day,
    until: z.optional(day),
    status: z.enum(["stated", "hardened", "softened", "suspended", "reversed"]),
    asks: z.optional(optionSet),
    words: text,
    supersedes: z.optional(id),
  }),
  friction: z.strictObject({
    ...provenance,
    reference: z.optional(text),
    talks: judgement,
    breakdown: judgement,
    channel: judgement,
    ceasefire: judgement,
    settlement: judgement,
  }),
  talks: z.array(dated("state")),
  "reference-classes": z.strictObject({
    ...provenance,
    name: text,
    monthly: judgement,
    counts: text,
    note: z.optional(text),
  }),
  counters: z.strictObject({
    ...provenance,
    holder: id,
    name: text,
    kind: text,
    "to-the-other": text,
    without: z.catchall(z.object(provenance), z.union([judgement, optionId])),
  }),
  measures: z.strictObject({
    ...provenance,
    name: text,
    scope: z.optional(text),
    verification: z.optional(text),
    after: z.optional(ids),
    monthly: judgement,
    gain: judgements,
    temptation: judgements,
    detection: judgement,
    eases: effects,
  }),
  probes: z.strictObject({
    ...provenance,
    name: text,
    from: z.optional(ids),
    "offered-by": id,
    to: z.optional(ids),
    terms: z.record(z.string(), optionId),
    "if-refused": z.optional(z.catchall(z.object(provenance), z.union([judgement, optionId]))),
    costs: z.optional(judgements),
    note: z.optional(text),
  }),
  packages: z.strictObject({
    ...provenance,
    name: text,
    from: z.optional(ids),
    picks: z.record(z.string(), optionId),
    note: z.optional(text),
  }),
  questions: z.strictObject({
    ...provenance,
    text,
    event: z.enum(["talks", "measure", "ceasefire", "settlement", "any-deal", "front"]),
    front: z.optional(z.strictObject({ id, above: optionId })),
    opens: day,
    by: day,
    criteria: text,
    "does-not-count": z.optional(text),
    forecasts: z.optional(
      z.array(
        z.strictObject({ who: id, on: day, chance: judgement, basis: z.optional(ids), judgement: z.optional(text) }),
      ),
    ),
    resolved: z.optional(
      z.strictObject({ on: day, outcome: z.enum(["yes", "no"]), basis: z.optional(ids), judgement: z.optional(text) }),
    ),
  }),
  sources: z.strictObject({
    type: text,
    title: text,
    author: z.optional(
      z.array(z.strictObject({ family: z.optional(text), given: z.optional(text), literal: z.optional(text) })),
    ),
    "container-title": z.optional(text),
    publisher: z.optional(text),
    issued: z.optional(edtfText),
    accessed: z.optional(edtfText),
    URL: z.optional(text),
    DOI: z.optional(text),
    volume: z.optional(optionId),
    issue: z.optional(optionId),
    page: z.optional(optionId),
    language: text,
    vantage: z.enum(["ukrainian", "russian", "western", "non-western", "international", "unknown"]),
    interest: z.optional(text),
    reliability: z.enum(["A", "B", "C", "D", "E", "F"]),
    "reliability-because": text,
    handling: z.optional(z.enum(handlings)),
    note: z.optional(text),
  }),
  claims: z.strictObject({
    says: quoted,
    kind: z.enum(["statement", "measurement", "event", "poll", "forecast", "analysis"]),
    who: text,
    party: z.optional(id),
    to: z.optional(text),
    happened: edtfText,
    published: edtfText,
    source: id,
    at: z.union(
      [
        quoted,
        z.strictObject({
          start: z.int().check(z.minimum(0)),
          end: z.int().check(z.minimum(1)),
          exact: z.optional(quoted),
          prefix: z.optional(quoted),
          suffix: z.optional(quoted),
        }),
      ],
      { error: "a place in words, or { start, end }" },
    ),
    credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)], {
      error: "1 to 6",
    }),
    "credibility-because": text,
    cluster: text,
    supports: z.optional(ids),
    contradicts: z.optional(ids),
    supersedes: z.optional(ids),
    retracted: z.optional(z.strictObject({ on: day, because: text })),
    entered: z.optional(day),
    quantity: z.optional(
      z.strictObject({
        measure: text,
        value: z.number(),
        qualifier: z.optional(z.enum(["exactly", "about", "almost", "at-least", "at-most", "over"])),
        counts: z.optional(z.enum(["control", "control-and-contested", "unknown"])),
        unit: z.optional(text),
        wording: z.optional(quoted),
      }),
    ),
    sensitive: z.optional(z.boolean()),
    handling: z.optional(z.enum(handlings)),
    note: z.optional(text),
  }),
  inquiries: z.strictObject({
    question: text,
    hypotheses: z.record(z.string(), text),
    evidence: z.record(
      z.string(),
      z.catchall(z.object({ because: z.optional(text) }), z.enum(["CC", "C", "N", "I", "II", "NA"])),
    ),
  }),
  lenses: z.strictObject({
    name: text,
    source: id,
    published: day,
    gist: text,
    by: z.optional(id),
    basis: z.optional(ids),
    judgement: z.optional(text),
    since: z.optional(day),
    until: z.optional(day),
    overrides: judgements,
  }),
} as const;

export type SectionName = keyof typeof entries;
export type Entry<S extends SectionName> = z.infer<(typeof entries)[S]>;

/** How many keys lead from a section to one of its entries: 0, the section is the entry; 1, ids; 2, e.g. party and issue. */
export const sectionDepth: Readonly<Record<SectionName, 0 | 1 | 2>> = {
  case: 0,
  guarantees: 0,
  friction: 0,
  talks: 0,
  analysts: 1,
  parties: 1,
  actors: 1,
  events: 1,
  places: 1,
  borders: 1,
  "third-party-ties": 1,
  "third-party-stances": 1,
  issues: 1,
  arenas: 1,
  exclusions: 1,
  floor: 1,
  series: 1,
  maps: 1,
  fronts: 1,
  drivers: 1,
  windows: 1,
  patience: 1,
  frozen: 1,
  "red-lines": 1,
  preconditions: 1,
  positions: 1,
  "reference-classes": 1,
  counters: 1,
  measures: 1,
  packages: 1,
  probes: 1,
  questions: 1,
  sources: 1,
  claims: 1,
  inquiries: 1,
  lenses: 1,
  preferences: 2,
  costs: 2,
  beliefs: 2,
};

export const sectionNames = Object.keys(entries) as readonly SectionName[];

/** Keys that say who, why and how long, wherever judgements stand below. */
export const provenanceKeys = Object.keys(provenance) as readonly (keyof typeof provenance)[];

export function entrySchema<S extends SectionName>(section: S): (typeof entries)[S] {
  return entries[section];
}

/** The JSON Schema (2020-12) of one case file, for editors. */
export function caseJsonSchema(): object {
  const properties: Record<string, unknown> = {};
  for (const section of sectionNames) {
    const depth = sectionDepth[section];
    const { $schema: _, ...entry } = z.toJSONSchema(entries[section], { io: "input" }) as Record<string, unknown>;
    const head = Object.fromEntries(
      provenanceKeys.map((key) => [
        key,
        key === "basis" ? { type: "array", items: { type: "string" } } : { type: "string" },
      ]),
    );
    let schema: Record<string, unknown> = entry;
    for (let level = 0; level < depth; level++)
      schema = { type: "object", properties: head, additionalProperties: schema };
    properties[section] = schema;
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A file of a Parley case",
    type: "object",
    properties,
    additionalProperties: false,
  };
}
