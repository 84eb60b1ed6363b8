/** The view in the address. */
import { expect, test } from "vitest";
import { hashOfView, mostSeed, startingView, type View, viewFromHash, wholeNumberIn } from "../../src/web/view/view.ts";

test("a view written into an address is read back as it was", () => {
  const view: View = {
    caseId: "kursk-2024",
    asOf: "2024-09-24",
    lens: "umland-2024",
    seed: 7,
    futures: 2_000,
    swapped: true,
    picks: { kursk: "swap", "deep-strikes": "belt" },
    at: "packages",
    tries: "friction.talks=5% to 20%;patience.a@2024-09-24=98%",
    language: "fr",
  };
  expect(viewFromHash(hashOfView(view))).toEqual(view);
  expect(viewFromHash("")).toEqual(startingView);
});

test.each(["as-of=tomorrow", "lens=<b>", "seed=-1", "seed=1.5", "futures=1e9", "futures=", "chairs=x", "at=%00"])(
  "what is not understood is dropped: %s",
  (hash) => expect(viewFromHash(`#${hash}`)).toEqual(startingView),
);

test("picks of no issue's form are dropped and the others kept", () => {
  expect(viewFromHash("#picks=a.b_c_D.e_f.g.h_i.j").picks).toEqual({ a: "b", i: "j" });
});

test("a seed goes as far as the command line's, 2^53 − 1", () => {
  expect(viewFromHash("#seed=9007199254740991").seed).toBe(9007199254740991);
  expect(wholeNumberIn("2147483648", 0, mostSeed)).toBe(2147483648);
  expect(["9007199254740992", "-1", "1.5", "", " ", "x"].map((text) => wholeNumberIn(text, 0, mostSeed))).toEqual(
    Array(6).fill(null),
  );
  expect(["19", "20", "100000", "100001"].map((text) => wholeNumberIn(text, 20, 100_000))).toEqual([
    null,
    20,
    100_000,
    null,
  ]);
});
