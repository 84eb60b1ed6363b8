/** A picture of the brief as SVG elements, with the looks that the printed page has. */

import { useId } from "react";
import type { Picture, PictureMark } from "../../../brief/index.ts";

export function BriefPicture({ picture }: { readonly picture: Picture }) {
  const hatch = useId();
  const [left, top, width, height] = picture.view;
  const hatched = picture.marks.find((mark) => mark.kind === "path" && mark.look.fill === "hatch");
  const spacing = hatched?.kind === "path" ? hatched.look.width : 1;
  return (
    <svg viewBox={[left, top, width, height].join(" ")} role="img" aria-label={picture.label}>
      {hatched === undefined ? null : (
        <defs>
          <pattern
            id={hatch}
            width={spacing * 5}
            height={spacing * 5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d={`M0 0V${spacing * 5}`} stroke="#123f45" strokeWidth={spacing * 2.5} />
          </pattern>
        </defs>
      )}
      {picture.marks.map((mark, place) => (
        <Mark key={place} mark={mark} hatch={hatch} />
      ))}
    </svg>
  );
}

function Mark({ mark, hatch }: { readonly mark: PictureMark; readonly hatch: string }) {
  if (mark.kind === "words")
    return (
      <text x={mark.x} y={mark.y} textAnchor={mark.anchor} fontSize={mark.size} fill={mark.ink}>
        {mark.words}
      </text>
    );
  const { fill, opacity, stroke, width, dash } = mark.look;
  return (
    <path
      d={mark.path}
      fill={fill === null ? "none" : fill === "hatch" ? `url(#${hatch})` : fill}
      fillRule="evenodd"
      fillOpacity={opacity}
      stroke={stroke ?? "none"}
      strokeWidth={width}
      strokeDasharray={dash?.join(" ")}
    />
  );
}
