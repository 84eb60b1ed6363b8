/** Each rule of attribution on a sentence of its own, about places and people that do not exist. */
import { expect, test } from "vitest";
import {
  attributionRules,
  otherRules,
  type Proposal,
  readArticle,
  registerOf,
  type StatementProposal,
} from "../../src/reading/index.ts";

const statements = (text: string, context = {}) =>
  readArticle(text, context).proposals.filter((each): each is StatementProposal => each.kind === "statement");
/** Rule, speaker, content. */
const told = (text: string, context = {}) =>
  statements(text, context).map(({ rule, speaker, text: words }) => [rule, speaker.canonical, words]);

const examples: readonly (readonly [string, string, string, string])[] = [
  ["quote-cue-speaker", "“We will not sign,” said Karl Brandt.", "Karl Brandt", "“We will not sign,”"],
  ["speaker-cue-quote", "Karl Brandt said: “We will not sign.”", "Karl Brandt", "“We will not sign.”"],
  [
    "clause-cue-speaker",
    "The talks in Holm had failed, reported the Tarn Herald.",
    "Tarn Herald",
    "The talks in Holm had failed",
  ],
  [
    "parenthesis",
    "The road, Ilse Marten said, would stay closed.",
    "Ilse Marten",
    "The road, Ilse Marten said, would stay closed",
  ],
  [
    "speaker-cue-that",
    "Ilse Marten said that the road would stay closed.",
    "Ilse Marten",
    "that the road would stay closed",
  ],
  [
    "elided-cue-that",
    "Ilse Marten left early, adding that the road would stay closed.",
    "Ilse Marten",
    "that the road would stay closed",
  ],
  ["speaker-cue-clause", "Ilse Marten said the road would stay closed.", "Ilse Marten", "the road would stay closed"],
  ["cue-question", "Ilse Marten asked whether the road was safe.", "Ilse Marten", "whether the road was safe"],
  ["cue-infinitive", "Ilse Marten vowed to open the road.", "Ilse Marten", "to open the road"],
  ["cue-as", "Ilse Marten described the plan as a trap.", "Ilse Marten", "the plan as a trap"],
  ["cue-object", "Ilse Marten ruled out new elections.", "Ilse Marten", "new elections"],
  [
    "told-by-that",
    "The envoy had been told by Karl Brandt that the road was safe.",
    "Karl Brandt",
    "that the road was safe",
  ],
  ["judged-object", "Ilse Marten condemned the raid.", "Ilse Marten", "the raid"],
  ["cue-phrase", "Ilse Marten warned of a hard winter.", "Ilse Marten", "a hard winter"],
  ["object-by-agent", "A new road, announced by Ilse Marten, is late.", "Ilse Marten", "A new road"],
  ["belief-that", "Ilse Marten believes that the road is safe.", "Ilse Marten", "that the road is safe"],
  ["belief-object", "Ilse Marten expects a hard winter.", "Ilse Marten", "a hard winter"],
  ["according-to", "According to Ilse Marten, the road is safe.", "Ilse Marten", "the road is safe"],
  ["name-colon", "It was late. Karl Brandt: “We will not sign.” He left.", "Karl Brandt", "“We will not sign.”"],
  ["noun-that", "Then came Ilse Marten’s claim that the road was safe.", "Ilse Marten", "that the road was safe"],
  ["order-noun", "Under Ilse Marten’s decree banning night convoys nothing moves.", "Ilse Marten", "night convoys"],
];

test.each(examples)("%s: %s", (rule, text, speaker, content) => {
  expect(told(text)).toContainEqual([rule, speaker, content]);
});

test("every rule of the table has an example, an id of its own and a score", () => {
  const shown = new Set<string>(examples.map(([rule]) => rule));
  const elsewhere = ["inverted-that", "quote-goes-on", "quote-alone", "transcript", "headline-colon"];
  const ids = [...attributionRules.map(({ id }) => id), ...Object.keys(otherRules)];
  expect(ids.filter((id) => !shown.has(id) && !elsewhere.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { score } of [...attributionRules, ...Object.values(otherRules)])
    expect(score > 0 && score < 1).toBe(true);
});

test("long appositions, office before the name, a name after the office", () => {
  expect(
    told("Karl Brandt, 54, a former judge who has led the team since March, told reporters that it was over.")[0]?.[1],
  ).toBe("Karl Brandt");
  expect(told("The premier’s aide for trade, Jan Weil, maintained that prices would fall.")[0]?.[1]).toBe("Jan Weil");
  expect(told("Tarn council speaker Dan Moore said the vote was fair.")[0]?.[1]).toBe("Dan Moore");
});

test("a speech taken up again, and one that goes on in the next paragraph, are one statement each", () => {
  const [again] = statements("“It is over,” Karl Brandt said. “They won.”");
  expect(again?.parts).toHaveLength(2);
  const [on, ...none] = statements(
    "Karl Brandt told the Tarn Herald: “It is over.\n\n“They won, and we must live with it.”",
  );
  expect([on?.speaker.canonical, on?.parts.length, none.length]).toEqual(["Karl Brandt", 2, 0]);
  const [alone] = statements("“It is over,” Karl Brandt said.\n\n“They won, and we must live with it.”");
  expect([alone?.parts.length, alone?.score]).toEqual([2, otherRules["quote-alone"].score]);
});

test("a dateline is no content, and what comes after publication is not when it was said", () => {
  const text =
    "HOLM, Ashland (TP) – The bridge of Tarn will be closed, Karl Brandt warned, before he leaves on 3 June 2030.";
  const [statement] = statements("HOLM, Ashland (TP) – The bridge of Tarn had to be closed, Karl Brandt warned.");
  expect(statement?.text).toBe("The bridge of Tarn had to be closed");
  expect(statements(text, { published: 22_000 }).map(({ statedOn }) => statedOn.basis)).not.toContain("explicit");
});

test("a headline with a name and a colon", () => {
  const text = "Brandt: We will wait for the thaw\n\nChief negotiator Karl Brandt left Holm on Monday without a word.";
  expect(told(text)).toEqual([["headline-colon", "Karl Brandt", "We will wait for the thaw"]]);
});

test("questions and answers", () => {
  const text =
    "Tarn Herald: Will you meet Lind?\nKarl Brandt: Only if he comes here.\nTarn Herald: When?\nKarl Brandt: In May.";
  expect(told(text).filter(([rule]) => rule === "transcript")).toContainEqual([
    "transcript",
    "Karl Brandt",
    "Only if he comes here.",
  ]);
});

test("pronouns and titles go to who was last meant", () => {
  const text =
    "President Oskar Lind met Prime Minister Ilse Marten in Holm. Marten said the talks were useful. She added that they would go on.\n" +
    "The president said little. “We shall see,” he told reporters.";
  expect(statements(text).map(({ speaker }) => speaker.canonical)).toEqual([
    "Ilse Marten",
    "Ilse Marten",
    "Oskar Lind",
  ]);
});

test("the register decides names, spellings, offices and parties", () => {
  const register = registerOf([
    {
      id: "lind",
      name: "Oskar Lind",
      kind: "person",
      aliases: ["Oscar Lindt"],
      roles: ["Birchian president"],
      party: "birchia",
    },
    { id: "birchia", name: "Birchia", kind: "institution", aliases: ["Tarnhall"], roles: [], party: "birchia" },
  ]);
  const [first, second] = statements("Lindt said that it was late. Tarnhall announced that it would wait.", {
    register,
  });
  expect([first?.speaker.canonical, first?.speaker.party, second?.speaker.canonical, second?.core]).toEqual([
    "Oskar Lind",
    "birchia",
    "Birchia",
    true,
  ]);
});

test("some and others are those last spoken of; quoted as saying; two who speak together", () => {
  const text =
    "Officials in Holm were divided. Some estimated a 20 percent chance of success while others predicted worse odds.";
  expect(statements(text).map(({ speaker }) => speaker.canonical)).toEqual([
    "some officials in Holm",
    "other officials in Holm",
  ]);
  expect(told("The paper quoted Jan Weil as saying that the plan was dead.")[0]?.[1]).toBe("Jan Weil");
  expect(told("Ilse Marten and Oskar Lind said that the road was safe.")[0]?.[1]).toBe("Ilse Marten and Oskar Lind");
});

test("nesting: who hands on whose words", () => {
  const [outer, inner] = statements("Columnist Greta Moss wrote that President Lind had said that the war was lost.");
  expect(inner?.within).toBe(outer?.id);
  expect(inner?.chain).toEqual(["Greta Moss"]);
});

test("core: a claim of somebody; not the attitudes of crowds, nor an author's guess at a belief", () => {
  const core = (text: string) => statements(text).map((each) => each.core);
  expect(core("A source close to the talks said that they had failed.")).toEqual([true]);
  expect(core("Many voters believe that the war is lost.")).toEqual([false]);
  expect(core("Residents fear that the road will close.")).toEqual([false]);
  expect(core("Oskar Lind stayed in Holm, believing that the war was won.")).toEqual([false]);
});

test("what is no statement: things that show, what would be said, embedded questions, words in quotation marks that are names", () => {
  for (const text of [
    "The offensive showed that the army could move at night.",
    "The map suggests that the line has moved.",
    "Lind would say that the war was lost.",
    "Whether Lind considers the offer serious is not known.",
    "By proving that it can hold the bridge, the brigade gained time.",
    "The group “Bread and Roads” met in Holm.",
    "The claims of the ministry were read out.",
  ]) {
    expect(told(text), text).toEqual([]);
  }
});

test("the same text gives the same proposals, and every one slices to its words", () => {
  const text = examples.map(([, words]) => words).join("\n");
  const [first, second] = [readArticle(text), readArticle(text)];
  expect(second).toEqual(first);
  for (const each of first.proposals as readonly Proposal[]) expect(text.slice(each.start, each.end)).toBe(each.text);
});

test.each([
  ["The army says at least 40 people died.", "army", "at least 40 people died"],
  ["The road will open in June, the two sides announced.", "two sides", "The road will open in June"],
  ["Said Ilse Marten: “The road is shut.”", "Ilse Marten", "“The road is shut.”"],
  ["Local media reported fires in the port.", "Local media", "fires in the port"],
  ["As Ilse Marten has said, the road will stay closed.", "Ilse Marten", "the road will stay closed"],
  ["Ashland ready for talks, says Ilse Marten", "Ilse Marten", "Ashland ready for talks"],
  ["The army says it holds the ridge; Karl Brandt disputes that.", "army", "it holds the ridge"],
  ["“They came at night”, warns the Tarn Herald.", "Tarn Herald", "“They came at night”"],
  ["The road was shut, the army reported, adding that it was mined.", "army", "The road was shut"],
  ["Jan Marten said on Friday there would be no road.", "Jan Marten", "there would be no road"],
  ["Ilse Marten, who has called the raid a trap, said that it was over.", "Ilse Marten", "the raid a trap"],
  [
    "The road was shut by Tuesday, acting regional governor Karl Brandt said.",
    "Karl Brandt",
    "The road was shut by Tuesday",
  ],
  ["Calling it “a gift”, General Karl Brandt resigned.", "Karl Brandt", "it “a gift”"],
])("content and speaker of %s", (text, speaker, words) => {
  expect(told(text).map(([, who, content]) => [who, content])).toContainEqual([speaker, words]);
});

test("questions and answers: who asks says nothing, A is who is interviewed, and he is never himself", () => {
  const text = [
    "Interview: “Without the road there is no peace”",
    "The Tarn Herald spoke to Karl Brandt, head of the president's office, in Holm.",
    "Q: Is Ashland ready for talks with President Otto Lind?",
    "A: We are ready to talk when the road is open.",
    "Q: Does he share your view?",
    "A: He told me yesterday that no town would be given up. The president believes that the talks could fail.",
    "Q: And the bridge?",
    "A: The bridge stays ours.",
  ].join("\n\n");
  const found = told(text).map(([, who, words]) => [who, words]);
  expect(found.map(([who]) => who)).not.toContain("Interview");
  expect(found.map(([who]) => who)).not.toContain("Q");
  expect(found.map(([who]) => who)).not.toContain("A");
  expect(found).toContainEqual(["Karl Brandt", "We are ready to talk when the road is open."]);
  expect(found).toContainEqual(["Otto Lind", "that no town would be given up"]);
  expect(found).toContainEqual(["Otto Lind", "that the talks could fail"]);
  expect(found).toContainEqual(["Karl Brandt", "The bridge stays ours."]);
  // With two who might be meant nobody is guessed.
  const two = told(text.replace("to Karl Brandt", "to Jan Besk and Karl Brandt")).map(([, who]) => who);
  expect(two).toContain("A");
});

test("two states' ministries of one name are two speakers", () => {
  const text =
    "Ashland's Foreign Ministry said the road was open. Birchia’s Foreign Ministry said that the road was shut.";
  expect(told(text).map(([, who]) => who)).toEqual(["Ashland's Foreign Ministry", "Birchia’s Foreign Ministry"]);
  expect(told("The Holm Herald's Jane Roe said that it rained.").map(([, who]) => who)).toEqual(["Jane Roe"]);
});

test("a source that a speaker leans on is no further speaker", () => {
  expect(
    told("The minister said that, according to preliminary data, five bridges fell.").map(([, who]) => who),
  ).toEqual(["minister"]);
});
