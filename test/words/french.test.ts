/** French sentences, each written out by hand from figures that one can follow. */
import { expect, test } from "vitest";
import { wordsIn } from "../../src/words/index.ts";

const { conclusions, chances, numbers, timing, counters, sensitivity } = await wordsIn("fr");
/** Spaces that do not break, as plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("numbers, chances and days as French writes them", () => {
  expect(numbers.whole(1234567)).toBe("1\u202f234\u202f567");
  expect(numbers.fixed(-0.04, 1)).toBe("0,0");
  expect(numbers.signed(-1.25, 2)).toBe("−1,25");
  expect([numbers.day("2024-10-01"), numbers.day("2024-09-24")].map(plain)).toEqual([
    "1er octobre 2024",
    "24 septembre 2024",
  ]);
  expect(plain(chances.rounded(0.148))).toBe("environ 15 %");
  expect(plain(chances.rounded(0.004))).toBe("moins de 1 %");
  expect(chances.rounded(0.5, 0.2)).toBe("trop peu de futurs pour le dire");
});

test("a chance of a ceasefire, with the word of its band, a range and the reference class", () => {
  const text = conclusions.deals(
    12,
    { mean: 0.31, low: 0.2, high: 0.45 },
    { mean: 0.148, low: 0.05, high: 0.3 },
    { name: "guerres entre États", chance: 0.27 },
  );
  expect(plain(text)).toBe(
    "Un cessez-le-feu d’ici douze mois est improbable (environ 30 % ; de 20 % à 45 %), un règlement très improbable (environ 15 % ; de 5 % à 30 %) ; dans la classe de référence (guerres entre États), la probabilité d’une telle issue dans ce délai est d’environ 25 %.",
  );
});

test("what months without a deal do to a position, in points, the smaller end first", () => {
  expect(plain(conclusions.position("Ukraine", 6, "down", { mean: -0.012, low: -0.021, high: -0.004 }))).toBe(
    "Ukraine : 6 mois sans accord affaiblissent sa position, de 0,4 à 2,1 points de ses enjeux.",
  );
  expect(plain(conclusions.positionOpen("Ukraine", 6, { mean: 0, low: -0.013, high: 0.02 }))).toBe(
    "Ukraine : on ne sait si 6 mois sans accord renforcent ou affaiblissent sa position ; l’évolution va de −1,3 à +2,0 points de ses enjeux.",
  );
});

test("other parts order their words as French does", () => {
  expect(plain(timing.waitIdle("Russia", 6))).toBe(
    "Russia : attendre 6 mois ou conclure maintenant ne fait aucune différence qui se voie.",
  );
  const worth = { mean: 0.01, low: 0.004, high: 0.016, standardError: 0.001 };
  expect(plain(counters.worth("Kursk", "Ukraine", "up", worth))).toBe(
    "Kursk : cela renforce la position de la partie (Ukraine), de 0,4 à 1,6 point de ses enjeux.",
  );
  expect(sensitivity.isReal("si la ligne rouge «\u00a0x\u00a0» est réelle", false)).toBe(
    "la ligne rouge «\u00a0x\u00a0» n’est pas réelle",
  );
});
