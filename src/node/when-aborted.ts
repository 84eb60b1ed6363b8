/** A promise that only a signal settles, by rejecting with its reason, and how to stop listening: a signal may outlive many questions. */
export function whenAborted(signal: AbortSignal | undefined): {
  readonly rejects: Promise<never>;
  readonly forget: () => void;
} {
  let told = () => {};
  const rejects = new Promise<never>((_, reject) => {
    told = () => reject(signal?.reason);
    if (signal?.aborted) told();
    else signal?.addEventListener("abort", told);
  });
  rejects.catch(() => {});
  return { rejects, forget: () => signal?.removeEventListener("abort", told) };
}
