/** Fillings that are told apart without hue: hatched, closely lined, dotted. Sizes in km, so that they print as drawn. */

export type Filling = "hatched" | "gained" | "lost";

export const hues = ["hue-a", "hue-b", "hue-c", "hue-third", "hue-ink"] as const;

export function patternId(of: string, hue: string, filling: Filling): string {
  return `${of}${hue}-${filling}`;
}

export function MapPatterns({ id, km }: { readonly id: string; readonly km: number }) {
  return (
    <defs>
      {hues.map((hue) => (
        <g key={hue} className={hue}>
          <pattern
            id={patternId(id, hue, "hatched")}
            className={hue}
            width={5 * km}
            height={5 * km}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d={`M0 0V${5 * km}`} className="map-hatch" strokeWidth={2.4 * km} />
          </pattern>
          <pattern
            id={patternId(id, hue, "gained")}
            className={hue}
            width={3 * km}
            height={3 * km}
            patternUnits="userSpaceOnUse"
          >
            <path d={`M0 ${1.5 * km}H${3 * km}`} className="map-hatch" strokeWidth={1.4 * km} />
          </pattern>
          <pattern
            id={patternId(id, hue, "lost")}
            className={hue}
            width={5 * km}
            height={5 * km}
            patternUnits="userSpaceOnUse"
          >
            <circle cx={2.5 * km} cy={2.5 * km} r={1.1 * km} className="map-dot" />
          </pattern>
        </g>
      ))}
    </defs>
  );
}
