/** Takes a package into the hand. */

import { messages } from "../../messages.ts";
import { useWorkbench } from "../../workbench.ts";
import { usePicks } from "./use-picks.ts";

interface Props {
  readonly picks: Readonly<Record<string, string>>;
  readonly label?: string;
}

export function TakeButton({ picks, label = messages.offers.take }: Props) {
  const { change } = useWorkbench();
  const { all, statusQuo } = usePicks();
  const inHand = Object.entries(picks).every(([issue, option]) => all[issue] === option);
  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={inHand}
      onClick={() => change({ picks: unlikeStatusQuo(picks, statusQuo) })}
    >
      {inHand ? messages.offers.taken : label}
    </button>
  );
}

/** The view keeps only what differs from what stands today. */
export function unlikeStatusQuo(
  picks: Readonly<Record<string, string>>,
  statusQuo: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(picks).filter(([issue, option]) => statusQuo[issue] !== option));
}
