/** Every message of another language is one of the English catalogue, and of the same kind: the types say so, and so does this. */
import { expect, test } from "vitest";
import type { Language } from "../../src/web/language/language.ts";
import { languages } from "../../src/web/language/languages.ts";
import { briefMessages } from "../../src/web/messages/brief-messages.ts";
import { newCaseMessages } from "../../src/web/messages/new-case-messages.ts";
import { numberMessages } from "../../src/web/messages/number-messages.ts";
import { reviewMessages } from "../../src/web/messages/review-messages.ts";
import { teamMessages } from "../../src/web/messages/team-messages.ts";
import { causeNames, kindNames, obstacleNames, qualifiers } from "../../src/web/messages/words.ts";
import { messages } from "../../src/web/messages.ts";
import { english as library } from "../../src/words/index.ts";

const english: Readonly<Record<string, unknown>> = {
  library,
  page: messages,
  brief: briefMessages,
  review: reviewMessages,
  team: teamMessages,
  newCase: newCaseMessages,
  numbers: numberMessages,
  kindNames,
  causeNames,
  obstacleNames,
  qualifiers,
};

const others = await Promise.all(
  Object.entries(languages).map(async ([tag, { fetch }]): Promise<[string, Language]> => [tag, await fetch()]),
);

test.each(others)("%s says nothing that English does not", (_, { catalogue }) => {
  expect(strangers(catalogue, english, "")).toEqual([]);
});

test.each(others)("%s goes by the name under which it is asked for", (tag, language) => {
  expect(language.tag).toBe(tag);
});

function strangers(told: unknown, known: unknown, path: string): readonly string[] {
  if (typeof told !== typeof known) return [`${path} is a ${typeof told}, in English a ${typeof known}`];
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([key, each]) =>
    strangers(each, (known as Readonly<Record<string, unknown>>)[key], path === "" ? key : `${path}.${key}`),
  );
}
