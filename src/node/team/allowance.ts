/** How many requests one visitor may make: so many at once, and so many a second from then on. Forgotten at a restart. */
export interface Allowance {
  /** Seconds to wait, or 0 for a request that may be made. */
  readonly take: (who: string) => number;
}

/** No more visitors than this are remembered; who came first is forgotten first, which frees and never blocks. */
const mostRemembered = 50_000;

export function allowance(atOnce: number, perSecond: number, clock: () => number): Allowance {
  const left = new Map<string, { tokens: number; at: number }>();
  return {
    take: (who) => {
      const now = clock();
      const known = left.get(who);
      const gained = known === undefined ? 0 : (Math.max(0, now - known.at) / 1000) * perSecond;
      const tokens = Math.min(atOnce, (known?.tokens ?? atOnce) + gained);
      left.delete(who);
      left.set(who, { tokens: Math.max(0, tokens - 1), at: now });
      if (left.size > mostRemembered) left.delete(left.keys().next().value as string);
      return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
    },
  };
}
