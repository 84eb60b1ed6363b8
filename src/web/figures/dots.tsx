/** A chance as n of 20 futures, in dots: where people must feel it. */

import { messages } from "../messages.ts";

export function Dots({ share, hue, of }: { readonly share: number; readonly hue: string; readonly of: string }) {
  const halves = Math.round(share * 40);
  return (
    <span className={`dots ${hue}`} role="img" aria-label={messages.dots(of, share)}>
      {places.map((place) => (
        <i key={place} className={halves >= 2 * place + 2 ? "full" : halves === 2 * place + 1 ? "half" : "none"} />
      ))}
    </span>
  );
}

const places = Array.from({ length: 20 }, (_, index) => index);
