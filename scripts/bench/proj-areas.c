/*
 * The area of every day's rings with geodesic edges, by PROJ's copy of GeographicLib: what the benchmark of territory is
 * held against. Takes the file of days that scripts/bench/territory.mjs writes. For each line on stdin runs all of them
 * once and prints the seconds, then the km² of each day.
 */
#include <geodesic.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int32_t count(FILE *file) {
  int32_t value = 0;
  if (fread(&value, 4, 1, file) != 1) exit(3);
  return value;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

typedef struct {
  int day, hole, positions;
  double *flat;
} Ring;

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 3;
  int days = count(file), rings = 0;
  Ring *ring = NULL;
  for (int d = 0; d < days; d++)
    for (int p = count(file); p > 0; p--)
      for (int r = 0, n = count(file); r < n; r++) {
        if (rings % 1024 == 0) ring = realloc(ring, (rings + 1024) * sizeof *ring);
        Ring *it = ring + rings++;
        it->day = d, it->hole = r > 0, it->positions = count(file);
        it->flat = malloc(it->positions * 16);
        if (fread(it->flat, 16, it->positions, file) != (size_t)it->positions) return 3;
      }
  struct geod_geodesic globe;
  geod_init(&globe, 6378137, 1 / 298.257223563);
  double *areas = malloc(days * sizeof *areas);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    for (int d = 0; d < days; d++) areas[d] = 0;
    double start = seconds();
    for (int k = 0; k < rings; k++) {
      struct geod_polygon polygon;
      double area, perimeter;
      geod_polygon_init(&polygon, 0);
      for (int i = 0; i + 1 < ring[k].positions; i++)
        geod_polygon_addpoint(&globe, &polygon, ring[k].flat[2 * i + 1], ring[k].flat[2 * i]);
      geod_polygon_compute(&globe, &polygon, 0, 1, &area, &perimeter);
      areas[ring[k].day] += (ring[k].hole ? -1 : 1) * fabs(area) / 1e6;
    }
    printf("%.9f", seconds() - start);
    for (int d = 0; d < days; d++) printf(" %.17g", areas[d]);
    printf("\n");
    fflush(stdout);
  }
  return 0;
}
