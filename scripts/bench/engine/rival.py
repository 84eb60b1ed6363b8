"""The rivals in NumPy: `rival.py JOB INPUT OUTPUT` prints the milliseconds of the fastest of a few runs."""

import sys
import time

import numpy as np


def recursion(numbers):
    size, drivers, horizon, most = (int(it) for it in numbers[:4])
    fronts = size // drivers
    at = 4

    def take(*shape):
        nonlocal at
        count = int(np.prod(shape))
        part = numbers[at : at + count].reshape(shape)
        at += count
        return part

    delta, frozen = take(2, 1), take(2, 1)
    quo = np.repeat(take(2, fronts), drivers, axis=1)
    cost, growth = take(2, size), take(2, size)
    talks, breakdown, strike, channelled = take(size), take(size), take(size), take(size)
    x = np.repeat(take(fronts, most), drivers, axis=0)
    y = np.repeat(take(fronts, most), drivers, axis=0)
    matrices = take(2, size, size)
    states = np.arange(size)

    def agreed(reserve):
        gx, gy = x - (reserve[0] - 5e-10)[:, None], y - (reserve[1] - 5e-10)[:, None]
        product = np.where((gx >= 0) & (gy >= 0), gx * gy, -1.0)
        best = product.argmax(axis=1)
        return product[states, best] >= 0, np.stack([x[states, best], y[states, best]])

    def mixed(reserve, zone, terms, chance):
        return np.where(zone, chance * terms + (1 - chance) * reserve, reserve)

    none_value = quo - frozen
    open_value = none_value
    for t in range(horizon - 1, -1, -1):
        none_next = np.einsum("isv,iv->is", matrices, none_value)
        open_next = np.einsum("isv,iv->is", matrices, open_value)
        flow = (1 - delta) * quo - cost - growth * t
        open_reserve = flow + delta * ((1 - breakdown) * open_next + breakdown * none_next)
        open_zone, open_terms = agreed(open_reserve)
        begin = np.where(open_zone, talks, 0.0)
        none_reserve = flow + delta * ((1 - begin) * none_next + begin * open_next)
        none_zone, none_terms = agreed(none_reserve)
        open_value = mixed(open_reserve, open_zone, open_terms, strike)
        none_value = mixed(none_reserve, none_zone, none_terms, channelled)
    return np.concatenate([none_reserve[0], open_reserve[0], none_reserve[1], open_reserve[1]])


def frontier(numbers):
    issues, options = int(numbers[0]), int(numbers[1])
    worth = numbers[2:].reshape(2, issues, options)
    x = y = np.zeros(1)
    for k in range(issues):
        x = (x[:, None] + worth[0, k]).ravel()
        y = (y[:, None] + worth[1, k]).ravel()
    order = np.lexsort((-y, -x))
    x, y = x[order], y[order]
    before = np.concatenate([[-np.inf], np.maximum.accumulate(y)[:-1]])
    kept = y > before
    return np.concatenate([x[kept], y[kept]])


job, given, answer = sys.argv[1:]
data = np.fromfile(given)
best = float("inf")
for _ in range(3):
    began = time.perf_counter()
    out = {"recursion": recursion, "frontier": frontier}[job](data)
    best = min(best, time.perf_counter() - began)
out.astype(np.float64).tofile(answer)
print(best * 1000)
