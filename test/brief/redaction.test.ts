/** A copy for others holds no trace of what it does not show, in no format, and says which sentences rest on it. */
import { describe, expect, test } from "vitest";
import { type BriefInput, briefHtml, briefMarkdown, sentencesOf, tracesIn, writeBrief } from "../../src/brief/index.ts";
import { anInput } from "./sample.ts";
import { anInputWithSecrets } from "./secrets.ts";

const open = anInputWithSecrets("open");
const writers: readonly (readonly [string, (input: BriefInput) => string])[] = [
  ["HTML", briefHtml],
  ["Markdown", briefMarkdown],
  ["the document itself", (input) => JSON.stringify(writeBrief(input))],
];

describe.each(writers)("%s of a copy for readers of what is open", (_, write) => {
  const page = write(open);

  test("holds nothing of what is above", () => {
    expect(page).not.toMatch(/secret(?!ary)/i);
    expect(page).not.toContain("31,337");
    expect(page).not.toContain("31337");
    expect(page).not.toContain("61% to 83%");
    expect(page).not.toMatch(/c-told|c-memo|c-area-secret/);
  });

  test("counts nothing of it", () => {
    expect(page).not.toContain("sensitive");
    expect(page).not.toMatch(/claims? and what rests on/);
  });

  test("gives no digest by which a guess could be tried", () => {
    expect(page).not.toContain("a".repeat(12));
    expect(page).not.toContain("d".repeat(12));
  });

  test("says of sentences that they rest on evidence not shown", () => {
    expect(page).toMatch(/†|"unshown":true/);
  });
});

test("without a level, what is not open is left out and counted", () => {
  const page = briefMarkdown(anInputWithSecrets());
  expect(page).not.toMatch(/SECRET/);
  expect(page).toContain("4 sensitive claims and what rests on them are not shown");
  expect(page).toContain("d".repeat(12));
});

test("a copy for readers of restricted claims holds these, not what is secret", () => {
  const page = briefMarkdown(anInputWithSecrets("restricted"));
  expect(page).toContain("SECRET-CLAIM told to us");
  expect(page).toContain("SECRET-RED-LINE");
  expect(page).toContain("SECRET-LENS");
  expect(page).not.toMatch(/SECRET-(MEMO|WINDOW|COUNTER|PACKAGE|FIGURE|CLAIM of)/);
});

test("a copy for readers of what is secret holds all of it", () => {
  const page = briefMarkdown(anInputWithSecrets("secret"));
  for (const word of ["MEMO", "WINDOW", "COUNTER", "PACKAGE", "RED-LINE"]) expect(page).toContain(`SECRET-${word}`);
  expect(page).not.toContain("†");
});

test("the count of claims is that of the claims shown, and numbers leave no gap", () => {
  const { sections, annex, appendix } = writeBrief(open);
  const text = sentencesOf(sections)
    .map((each) => each.text)
    .join("\n");
  expect(text).toContain("This page rests on 6 claims from 4 sources; 1 later claim is left out.");
  expect(appendix.claims.map(({ number }) => number)).toEqual(appendix.claims.map((_, index) => index + 1));
  expect(sentencesOf([...sections, ...annex]).filter(({ unshown }) => unshown).length).toBeGreaterThan(1);
});

test("without anything to hide, a copy's sentences are those of the brief but for its counts and digests", () => {
  const plain = anInput();
  const shown = plain.case.claims.filter(({ sensitive }) => !sensitive);
  const theCase = {
    ...plain.case,
    claims: shown,
    positions: plain.case.positions.filter(({ id }) => id !== "as-secret"),
  };
  const texts = (redact?: "open") => {
    const input = anInput({ theCase });
    return sentencesOf(writeBrief({ ...input, ...(redact && { redact }) }).annex).map(({ text }) => text);
  };
  expect(texts("open")).toEqual(texts());
});

describe("traces", () => {
  test("are none in a copy that is clean", () => {
    expect(tracesIn(writeBrief(open), open)).toEqual([]);
  });

  test("are found where an open reason quotes a withheld claim", () => {
    const path = "friction.ceasefire";
    const theCase = open.case;
    const judgement = theCase.judgements.get(path);
    const entries = judgement?.entries.map((each) => ({ ...each, why: "As told: SECRET-CLAIM told to us." })) ?? [];
    const judgements = new Map(theCase.judgements);
    if (judgement !== undefined) judgements.set(path, { ...judgement, entries });
    const leaking = { ...anInput({ theCase: { ...theCase, judgements } }), redact: "open" as const };
    expect(tracesIn(writeBrief(leaking), leaking)).toContain("SECRET-CLAIM told to us");
  });
});
