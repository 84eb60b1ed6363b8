/** How many changes one account may have under way: each may hold a body of many megabytes in memory. */
export interface Turnstile {
  /** Null where there are too many; else work done, and place made again. */
  readonly through: <T>(who: string, work: () => Promise<T>) => Promise<T> | null;
}

export function turnstile(most: number): Turnstile {
  const inside = new Map<string, number>();
  return {
    through: (who, work) => {
      const now = inside.get(who) ?? 0;
      if (now >= most) return null;
      inside.set(who, now + 1);
      return work().finally(() => {
        const left = (inside.get(who) ?? 1) - 1;
        if (left === 0) inside.delete(who);
        else inside.set(who, left);
      });
    },
  };
}
