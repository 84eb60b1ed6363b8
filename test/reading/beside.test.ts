/** Quantities, chances, conditions, forecasts, stances, silences, denials: each row of their tables, on invented sentences. */
import { expect, test } from "vitest";
import { type Proposal, readArticle } from "../../src/reading/index.ts";

const of = <K extends Proposal["kind"]>(kind: K, text: string) =>
  readArticle(text).proposals.filter((each): each is Extract<Proposal, { kind: K }> => each.kind === kind);

test.each([
  ["They hold almost 1,000 square kilometres.", "almost 1,000 square kilometres", "area", 1000, "km2", "almost"],
  ["They hold 1,263 sq. km of it.", "1,263 sq. km", "area", 1263, "km2", "exactly"],
  ["Over 340 square miles burned.", "Over 340 square miles", "area", 340, "mi2", "over"],
  ["At least 90 hectares burned.", "At least 90 hectares", "area", 90, "ha", "at-least"],
  ["Close to 50% of voters agree.", "Close to 50%", "share", 50, "percent", "about"],
  ["Some 12.5 per cent left.", "Some 12.5 per cent", "share", 12.5, "percent", "about"],
  ["Along the 1,000-kilometre line.", "1,000-kilometre", "length", 1000, "km", "exactly"],
  ["It cost $2.5 billion.", "$2.5 billion", "money", 2.5e9, "USD", "exactly"],
  ["More than 300 soldiers died.", "More than 300 soldiers", "count", 300, "soldiers", "over"],
  ["Up to forty houses fell.", null, null, null, null, null],
  ["Nearly half of the voters agree.", "Nearly half", "share", 0.5, "fraction", "almost"],
  ["Two thirds of the voters agree.", "Two thirds", "share", 2 / 3, "fraction", "exactly"],
  ["They want 12 to 15 tanks.", "12 to 15 tanks", "count", 12, "tanks", "exactly"],
])("quantity: %s", (text, words, dimension, value, unit, qualifier) => {
  const found = of("quantity", text).map((each) => [each.text, each.dimension, each.value, each.unit, each.qualifier]);
  expect(found).toEqual(words === null ? [] : [[words, dimension, value, unit, qualifier]]);
});

test("one to two: a spelled range keeps its lower end", () => {
  const found = of("quantity", "They went one to two kilometres; one soldier fell.").map((each) => [
    each.text,
    each.value,
    each.upTo,
  ]);
  expect(found).toEqual([["one to two kilometres", 1, 2]]);
});

test("years, ranks and 'one of' are no quantities", () => {
  expect(of("quantity", "In 2030 it was one of the last, on May 14, at 5 p.m., the 3rd of its kind.")).toEqual([]);
});

test.each([
  ["They see a 20 percent chance of success.", "a 20 percent chance of success", 0.2],
  ["The chance of 35% fell.", "chance of 35%", 0.35],
  ["They put the chance of a truce before winter at 15%, or less.", "chance of a truce before winter at 15%", 0.15],
  ["A truce is highly unlikely.", "highly unlikely", null],
  ["It may well fail.", "may well", null],
  ["It will probably fail.", "probably", null],
  ["There is little chance of peace.", "little chance", null],
  ["The likelihood of quick talks has fallen.", "The likelihood of quick talks has fallen", null],
])("chance: %s", (text, words, value) => {
  expect(of("probability", text).map((each) => [each.text, each.value])).toEqual([[words, value]]);
});

test("bare may, might and could are no chances, nor is a likely voter", () => {
  expect(of("probability", "It may fail and could burn; likely voters might stay at home.")).toEqual([]);
});

test.each([
  ["Lind said that talks could come only after the army left.", "precondition", "only-if"],
  ["Lind said he would sign on Birchia’s terms.", "precondition", "on-terms"],
  ["Lind said that he would stop if Marten withdrew her troops.", "precondition", "would-if"],
  ["Lind said that the talks should be based on the old text.", "precondition", "based-on"],
  ["Lind said that he was ready to meet Marten.", "offer", "willing-to"],
  ["Marten signed a decree banning talks.", "refusal-ground", "bar"],
  ["Both sides should withdraw.", "proposal", "author-should"],
  ["They almost reached a deal to open the port.", "deal-term", "deal-to"],
  ["Lind said that the army aims to hold the bridge.", "aim", "aim"],
])("condition: %s", (text, type, rule) => {
  expect(of("condition", text).map((each) => [each.type, each.rule])).toContainEqual([type, rule]);
});

test("a condition's holder is the speaker in whose words it stands", () => {
  expect(of("condition", "Oskar Lind said that talks could come only after the army left.")[0]?.holder).toBe(
    "Oskar Lind",
  );
});

test.each([
  ["If the bridge falls, the town will be cut off.", "if-then", "the bridge falls", "the town will be cut off"],
  [
    "Should the bridge fall, the town would be cut off.",
    "should-inverted",
    "the bridge fall",
    "the town would be cut off",
  ],
  ["In the event of a siege, prices would double.", "in-case", "a siege", "prices would double"],
  ["Losing the bridge would end the siege.", "losing-would", "Losing the bridge", "would end the siege"],
])("forecast: %s", (text, rule, antecedent, consequent) => {
  const words = of("conditional-forecast", text).map((each) => [
    each.rule,
    text.slice(each.antecedent.start, each.antecedent.end),
    text.slice(each.consequent.start, each.consequent.end),
  ]);
  expect(words).toEqual([[rule, antecedent, consequent]]);
});

test.each([
  ["Lind said that he was open to talks.", "open"],
  ["Lind said that he never refused to negotiate.", "open"],
  ["Lind said that there would be no talks.", "refusing"],
  ["Lind ruled out negotiations with Marten.", "refusing"],
  ["Lind said that he would not negotiate until the army left.", "conditional"],
  ["Lind said that he was ready for talks, but only on the old terms.", "conditional"],
])("stance: %s", (text, stance) => {
  expect(of("stance", text).map((each) => [each.holder, each.stance])).toEqual([["Lind", stance]]);
});

test("no stance without a word of talks", () => {
  expect(of("stance", "Lind said that the army was ready for winter.")).toEqual([]);
});

test.each([
  ["Lind has not commented on the plan.", "Lind", "the plan"],
  ["Marten declined to say whether the road was safe.", "Marten", "whether the road was safe"],
  ["Lind did not respond to a request for comment.", "Lind", "a request for comment"],
])("silence: %s", (text, speaker, topic) => {
  expect(of("silence", text).map((each) => [each.speaker.canonical, each.text])).toEqual([[speaker, topic]]);
});

test("neither … nor are two silences; a silence is no denial", () => {
  const text = "Neither the Holm Ministry nor the General Staff has disclosed the aim.";
  expect(of("silence", text).map((each) => each.speaker.canonical)).toEqual(["Holm Ministry", "General Staff"]);
  expect(of("denial", text)).toEqual([]);
});

test.each([
  ["Lind denied that talks were planned.", "denial-verb"],
  ["Lind called the reports of contacts rumours.", "called-untrue"],
  ["Lind said there was no such agreement.", "said-not-true"],
])("denial: %s", (text, rule) => {
  expect(of("denial", text).map((each) => each.rule)).toEqual([rule]);
});

test.each([
  ["Half a million refugees left.", "Half a million refugees", 500_000, "count"],
  ["Three in ten voters agree.", "Three in ten", 0.3, "share"],
  ["They hold 1 263 sq. km of it.", "1 263 sq. km", 1263, "area"],
  ["Just over half stayed.", "Just over half", 0.5, "share"],
  ["Two to three million people left.", "Two to three million people", 2_000_000, "count"],
  ["Hundreds of square kilometres burned.", "Hundreds of square kilometres", null, "area"],
  ["Between a fifth and a quarter of it burned.", "Between a fifth and a quarter", 0.2, "share"],
])("quantity in words: %s", (text, words, value, dimension) => {
  expect(of("quantity", text).map((each) => [each.text, each.value, each.dimension])).toEqual([
    [words, value, dimension],
  ]);
});

test.each([
  ["There is a 60 to 70 percent chance of it.", "a 60 to 70 percent chance of it", 0.6, 0.7],
  ["It is 70% likely.", "70% likely", 0.7, null],
  ["It is all but certain.", "all but certain", null, null],
  ["It is not unlikely.", "not unlikely", null, null],
  ["Their chances are slim.", "chances are slim", null, null],
])("chance: %s", (text, words, value, upTo) => {
  expect(of("probability", text).map((each) => [each.text, each.value, each.upTo])).toEqual([[words, value, upTo]]);
});

test.each([
  ["Lind said he did not rule out talks.", "open"],
  ["Lind said he was not against a truce.", "open"],
  ["Lind said there was nothing to discuss.", "refusing"],
  ["Lind said that talks were impossible until the army left.", "conditional"],
  ["Lind said that without guarantees there would be no ceasefire.", "conditional"],
])("stance: %s", (text, stance) => {
  expect(of("stance", text).map((each) => each.stance)).toEqual([stance]);
});

test("to reject terms is no denial, to reject a claim is; what never took place was denied", () => {
  const denied = (text: string) => of("denial", text).length;
  expect(denied("Lind rejected the terms.")).toBe(0);
  expect(denied("Lind rejected the claim.")).toBe(1);
  expect(denied("“No such talks took place,” Lind said.")).toBe(1);
});

test.each([
  ["There was no immediate comment from the ministry.", "no immediate comment", "no-comment"],
  ["Minister Karl Lind could not be reached for comment.", "could not be reached for comment", "no-comment"],
  ["Ashland has yet to respond.", "has yet to respond", "no-comment"],
  ["Minister Karl Lind gave no date.", "gave no date", "gave-no"],
])("silence: %s", (text, topic, rule) => {
  expect(of("silence", text).map((each) => [each.text, each.rule])).toEqual([[topic, rule]]);
});

test("refusing to comment is silence, not a statement; an addressee's name ends a forecast", () => {
  expect(of("statement", "Minister Karl Lind refused to comment on the talks.")).toEqual([]);
  expect(of("conditional-forecast", "If Birchia attacks, Ashland will respond, Karl Lind said.")[0]?.text).toBe(
    "Birchia attacks, Ashland will respond",
  );
});
