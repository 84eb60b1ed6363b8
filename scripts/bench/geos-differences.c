/*
 * The differences of each day from the day before, both ways, by GEOS: what the benchmark of territory is held against.
 * Takes the file of days that scripts/bench/territory.mjs writes. For each line on stdin runs all of them once and prints
 * the seconds, then gained and lost of each pair in square degrees.
 */
#include <geos_c.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void tell(const char *format, ...) {
  va_list list;
  va_start(list, format);
  vfprintf(stderr, format, list);
  va_end(list);
}

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

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 3;
  initGEOS(tell, tell);
  int days = count(file);
  GEOSGeometry **day = malloc(days * sizeof *day);
  for (int d = 0; d < days; d++) {
    int polygons = count(file);
    GEOSGeometry **polygon = malloc(polygons * sizeof *polygon);
    for (int p = 0; p < polygons; p++) {
      int rings = count(file);
      GEOSGeometry **ring = malloc(rings * sizeof *ring);
      for (int r = 0; r < rings; r++) {
        int positions = count(file);
        double *flat = malloc(positions * 16);
        if (fread(flat, 16, positions, file) != (size_t)positions) return 3;
        ring[r] = GEOSGeom_createLinearRing(GEOSCoordSeq_copyFromBuffer(flat, positions, 0, 0));
        free(flat);
      }
      polygon[p] = GEOSGeom_createPolygon(ring[0], ring + 1, rings - 1);
      free(ring);
    }
    day[d] = GEOSGeom_createCollection(GEOS_MULTIPOLYGON, polygon, polygons);
    free(polygon);
  }
  char line[64];
  double *areas = malloc(2 * days * sizeof *areas);
  while (fgets(line, sizeof line, stdin)) {
    double spent = 0;
    for (int d = 1; d < days; d++) {
      double start = seconds();
      GEOSGeometry *gained = GEOSDifference(day[d], day[d - 1]);
      GEOSGeometry *lost = GEOSDifference(day[d - 1], day[d]);
      spent += seconds() - start;
      areas[2 * d] = areas[2 * d + 1] = -1;
      if (gained) GEOSArea(gained, areas + 2 * d), GEOSGeom_destroy(gained);
      if (lost) GEOSArea(lost, areas + 2 * d + 1), GEOSGeom_destroy(lost);
    }
    printf("%.9f", spent);
    for (int d = 1; d < days; d++) printf(" %.17g %.17g", areas[2 * d], areas[2 * d + 1]);
    printf("\n");
    fflush(stdout);
  }
  return 0;
}
