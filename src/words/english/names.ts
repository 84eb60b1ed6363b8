/** English: what stands where the case has no name of its own, and what is said of who depends on whom. */

export const names = {
  ownJudgements: "the case's own judgements",
  baseRate: "base rate",
  model: "the model",
  /** Who depends on a third party that moves no driver. */
  notComputed: (dependent: readonly string[], on: string): string =>
    `${dependent.join(" and ")} ${dependent.length === 1 ? "depends" : "depend"} on ${on}, but the case has no driver that ${on} moves: shown, not computed.`,
};
