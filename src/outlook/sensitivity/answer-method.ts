/**
 * How an answer drawn from a run's futures came about, with a digest of all that it follows from: the same in every language,
 * since it is made of the method's English name.
 */
import type { AnswerMethod, Method } from "../../contract.ts";
import { canonicalJson, sha256Hex } from "../../ground/index.ts";
import { english, type Words } from "../../words/index.ts";

export function answerMethod(
  run: Method,
  futures: number,
  words: Words,
  of: keyof Words["methods"],
  says: Pick<AnswerMethod, "exactness" | "parameters">,
): AnswerMethod {
  const { version, seed, digest } = run;
  const { name } = english.methods[of];
  return {
    name: words.methods[of].name,
    ...says,
    version,
    seed,
    futures,
    digest: sha256Hex(canonicalJson({ run: digest, name, parameters: says.parameters, futures })),
  };
}
