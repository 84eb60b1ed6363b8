/** Moves label places apart so that no two stand closer than a line, each as near as may be to where it belongs. */
export function apart(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  for (let round = 0; round < 20; round++)
    for (let i = 1; i < order.length; i++) {
      const [above, below] = [order[i - 1], order[i]];
      if (above === undefined || below === undefined) continue;
      const short = gap - (below.place - above.place);
      if (short <= 0) continue;
      above.place -= short / 2;
      below.place += short / 2;
    }
  const moved = [...places];
  for (const { place, index } of order) moved[index] = place;
  return moved;
}
