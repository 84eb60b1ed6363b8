/* The rivals in C: `rival JOB INPUT OUTPUT` prints the milliseconds of the fastest of a few runs. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int nash(const double *x, const double *y, int most, double a, double b) {
  int best = -1;
  double top = -1;
  for (int p = 0; p < most; p++) {
    double gx = x[p] - (a - 5e-10), gy = y[p] - (b - 5e-10), product = gx * gy;
    if (gx >= 0 && gy >= 0 && product > top) {
      best = p;
      top = product;
    }
  }
  return best;
}

static long recursion(const double *in, double *out) {
  int size = in[0], drivers = in[1], horizon = in[2], most = in[3], fronts = size / drivers;
  const double *at = in + 4, *delta = at, *frozen = delta + 2, *quo = frozen + 2, *cost = quo + 2 * fronts;
  const double *growth = cost + 2 * size, *talks = growth + 2 * size, *breakdown = talks + size;
  const double *strike = breakdown + size, *channelled = strike + size, *x = channelled + size;
  const double *y = x + (long)fronts * most, *matrices = y + (long)fronts * most;
  /* value[i][mode][s] */
  double *value = malloc(sizeof(double) * 4 * size), *next = malloc(sizeof(double) * 4 * size);
  for (int i = 0; i < 2; i++)
    for (int mode = 0; mode < 2; mode++)
      for (int s = 0; s < size; s++) value[(i * 2 + mode) * size + s] = quo[i * fronts + s / drivers] - frozen[i];
  for (int t = horizon - 1; t >= 0; t--) {
    for (int i = 0; i < 2; i++)
      for (int s = 0; s < size; s++) {
        const double *row = matrices + ((long)i * size + s) * size;
        const double *none = value + i * 2 * size, *open = none + size;
        double a = 0, b = 0;
        for (int v = 0; v < size; v++) {
          a += row[v] * none[v];
          b += row[v] * open[v];
        }
        next[i * 2 * size + s] = a;
        next[(i * 2 + 1) * size + s] = b;
      }
    for (int s = 0; s < size; s++) {
      int f = s / drivers;
      const double *fx = x + (long)f * most, *fy = y + (long)f * most;
      double flow[2], open[2], none[2];
      for (int i = 0; i < 2; i++) {
        flow[i] = (1 - delta[i]) * quo[i * fronts + f] - cost[i * size + s] - growth[i * size + s] * t;
        open[i] = flow[i] + delta[i] * ((1 - breakdown[s]) * next[(i * 2 + 1) * size + s] + breakdown[s] * next[i * 2 * size + s]);
      }
      int agreed = nash(fx, fy, most, open[0], open[1]);
      double begin = agreed < 0 ? 0 : talks[s];
      for (int i = 0; i < 2; i++)
        none[i] = flow[i] + delta[i] * ((1 - begin) * next[i * 2 * size + s] + begin * next[(i * 2 + 1) * size + s]);
      int quietly = nash(fx, fy, most, none[0], none[1]);
      for (int i = 0; i < 2; i++) {
        double terms = agreed < 0 ? 0 : (i ? fy : fx)[agreed], quiet = quietly < 0 ? 0 : (i ? fy : fx)[quietly];
        value[(i * 2 + 1) * size + s] = agreed < 0 ? open[i] : strike[s] * terms + (1 - strike[s]) * open[i];
        value[i * 2 * size + s] = quietly < 0 ? none[i] : channelled[s] * quiet + (1 - channelled[s]) * none[i];
        out[i * 2 * size + s] = none[i];
        out[(i * 2 + 1) * size + s] = open[i];
      }
    }
  }
  free(value);
  free(next);
  return 4 * size;
}

typedef struct {
  double x, y;
} Pair;

static int descending(const void *p, const void *q) {
  const Pair *a = p, *b = q;
  if (a->x != b->x) return a->x < b->x ? 1 : -1;
  return a->y < b->y ? 1 : a->y > b->y ? -1 : 0;
}

static long frontier(const double *in, double *out) {
  int issues = in[0], options = in[1];
  const double *first = in + 2, *second = first + issues * options;
  long count = 1;
  for (int k = 0; k < issues; k++) count *= options;
  Pair *pairs = malloc(sizeof(Pair) * count);
  for (long p = 0; p < count; p++) {
    double x = 0, y = 0;
    long rest = p;
    for (int k = 0; k < issues; k++, rest /= options) {
      x += first[k * options + rest % options];
      y += second[k * options + rest % options];
    }
    pairs[p] = (Pair){x, y};
  }
  qsort(pairs, count, sizeof(Pair), descending);
  long kept = 0;
  double top = -INFINITY;
  for (long p = 0; p < count; p++)
    if (pairs[p].y > top) {
      top = pairs[p].y;
      pairs[kept++] = pairs[p];
    }
  for (long p = 0; p < kept; p++) {
    out[p] = pairs[p].x;
    out[kept + p] = pairs[p].y;
  }
  free(pairs);
  return 2 * kept;
}

int main(int count, char **words) {
  if (count < 4) return 2;
  FILE *file = fopen(words[2], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long bytes = ftell(file);
  rewind(file);
  double *in = malloc(bytes), *out = malloc(sizeof(double) * 2000000);
  if (fread(in, 1, bytes, file) != (size_t)bytes) return 2;
  fclose(file);
  long length = 0;
  double best = INFINITY;
  for (int run = 0; run < 3; run++) {
    double began = now();
    length = strcmp(words[1], "recursion") == 0 ? recursion(in, out) : frontier(in, out);
    best = fmin(best, now() - began);
  }
  file = fopen(words[3], "wb");
  if (!file) return 2;
  fwrite(out, sizeof(double), length, file);
  fclose(file);
  printf("%.6f\n", best);
  return 0;
}
