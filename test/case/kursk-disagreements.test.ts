/**
 * The disagreements between and inside the texts that the Kursk case rests on, each found as a contradiction of its kind
 * between two claims of the case. Denials, changed positions and differing estimates are three different things.
 */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readCase } from "../../src/case/index.ts";
import { contradictions, ledgerOn } from "../../src/evidence/index.ts";

const folder = fileURLToPath(new URL("../../cases/kursk-2024/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:yaml|csv)$/.test(path))
  .sort()
  .map((path) => [path.replaceAll("\\", "/"), readFileSync(folder + path, "utf8")] as const);
const { case: theCase } = readCase(new Map(files));
if (theCase === null) throw new Error("the Kursk case has faults");
const found = new Map(
  contradictions(ledgerOn(theCase.claims, theCase.sources, theCase.timeline.to)).map(({ kind, earlier, later }) => [
    [earlier.id, later.id].sort().join(" "),
    kind,
  ]),
);

test.each([
  ["D1 did the incursion hurt or help talks", "c-bib-movement", "c-uawire-backed-away", "denial"],
  ["D2 does time weaken or strengthen the hand", "c-ck-decay", "c-umland-grows", "estimates"],
  ["D3 was leverage the stated purpose", "c-ck-linked", "c-uawire-undisclosed", "denial"],
  ["D3 the same speaker, three days apart", "c-zelensky-no-cards", "c-zelensky-plan", "changed-position"],
  ["D4 the Russian reaction, by one speaker", "c-putin-aug-12", "c-putin-eef", "changed-position"],
  ["D4 and by two", "c-bib-eef", "c-bib-shoigu", "denial"],
  ["D5 the area held", "c-syrskyi-1000", "c-tracker-aug-12", "estimates"],
  ["D6 who moves Moscow: Washington or the non-West", "c-ck-us-lead", "c-umland-focus", "estimates"],
  ["D6 or the UN, the EU and NATO", "c-004-brokers", "c-umland-focus", "estimates"],
  ["D7 what is traded: land for land or steps", "c-ck-groundwork", "c-umland-preferred", "estimates"],
  ["D8 has Russia a range in which it would settle", "c-ck-when-not-if", "c-umland-victory", "estimates"],
  ["D9 is Kursk the only counter", "c-004-lone", "c-ck-leverage", "estimates"],
  ["D9 or are there prisoners too", "c-004-lone", "c-exchange-fund", "denial"],
  ["D10 have they talked since 2022", "c-bib-only-2022", "c-wapo-doha", "denial"],
  ["D10 a minister denies it", "c-lavrov-denies", "c-wapo-doha", "denial"],
  ["D11 withdrawal first or subject of talks", "c-shoigu-no-talks", "c-zelensky-hold", "denial"],
  ["D12 what the halt of strikes was to cover", "c-ck-qatar", "c-wapo-energy", "denial"],
  ["D13 the risk of escalation", "c-bib-ww3", "c-umland-wmd", "estimates"],
  ["D14 the Russian text, a week apart", "c-putin-june-14", "c-putin-june-7", "changed-position"],
  ["D14 and whether it was the first time", "c-bib-june-first", "c-putin-june-7", "denial"],
  ["D15 opinion, by two questions", "c-ck-poll", "c-kiis-2024-05", "estimates"],
  ["D16 why 2022 failed", "c-bib-charap-radchenko", "c-bib-johnson", "denial"],
  ["D17 since when there has been war", "c-004-second-decade", "c-ck-nearly-three", "estimates"],
] as const)("%s", (_, one, other, kind) => {
  expect(found.get([one, other].sort().join(" "))).toBe(kind);
});

test("polls of different questions are never one measure", () => {
  const measure = (id: string) => theCase.claims.find((claim) => claim.id === id)?.quantity?.measure;
  expect(measure("c-ck-poll")).not.toBe(measure("c-kiis-2024-05"));
});
