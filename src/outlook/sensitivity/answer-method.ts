/** How an answer drawn from a run's futures came about, with a digest of all that it follows from. */
import type { AnswerMethod, Method } from "../../contract.ts";
import { canonicalJson, sha256Hex } from "../../ground/index.ts";

export function answerMethod(
  run: Method,
  futures: number,
  says: Pick<AnswerMethod, "name" | "exactness" | "parameters">,
): AnswerMethod {
  const { version, seed, digest } = run;
  return {
    ...says,
    version,
    seed,
    futures,
    digest: sha256Hex(canonicalJson({ run: digest, name: says.name, parameters: says.parameters, futures })),
  };
}
