/**
 * Positions on a sheet on which every km² of land has the same size, whatever its latitude.
 * Takes   the sheet's centre. Gives for a position its km east and km south of it (a drawing's y runs downwards).
 * Source  [snyder-1987] 24, the Lambert azimuthal equal-area projection of the sphere on the authalic latitude, 3-11 and
 *         3-12: areas are those of the ellipsoid. Distances near the centre are true to 0.2 %.
 * Departs edges are drawn straight between the positions given, where a straight line in degrees is a little curved.
 * Throws  for the position opposite to the centre.
 * Cost    constant, four sines and cosines a position.
 */
import { cos, misuse, sin } from "../ground/index.ts";
import type { Position } from "./area-geometry.ts";
import { areaKm2 } from "./geodesic-area.ts";

const radians = Math.PI / 180;

/** Of the sphere with the ellipsoid's surface. */
const authalicKm = 6371.0071809;

export function equalArea([lon0, lat0]: Position): (position: Position) => readonly [number, number] {
  const [sin0, cos0] = authalic(lat0);
  return ([lon, lat]) => {
    const [s, c] = authalic(lat);
    const turn = (lon - lon0) * radians;
    const [sinTurn, cosTurn] = [sin(turn), cos(turn)];
    const below = 1 + sin0 * s + cos0 * c * cosTurn;
    if (below < 1e-9) throw misuse("position", "not opposite to the centre", [lon, lat]);
    const scale = authalicKm * Math.sqrt(2 / below);
    return [scale * c * sinTurn, -scale * (cos0 * s - sin0 * c * cosTurn)];
  };
}

/** Sine and cosine of the authalic latitude: the share of a hemisphere's surface that lies below it. */
function authalic(latitude: number): readonly [number, number] {
  const s = Math.max(-1, Math.min(1, belowShare(latitude)));
  return [s, Math.sqrt(1 - s * s)];
}

const band = 0.5;
const hemisphereKm2 = 2 * Math.PI * authalicKm * authalicKm;

/** A strip one half degree wide from the equator stands for the whole band. */
function belowShare(latitude: number): number {
  if (latitude === 0) return 0;
  const strip = areaKm2([
    [
      [
        [0, 0],
        [band, 0],
        [band, latitude],
        [0, latitude],
        [0, 0],
      ],
    ],
  ]);
  return (Math.sign(latitude) * strip * (360 / band)) / hemisphereKm2;
}
