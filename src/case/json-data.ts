/** Plain JSON data by keys: what stands there, and the data with something else there. Order of keys counts. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function valueAt(value: Json | undefined, keys: readonly string[]): Json | undefined {
  let inner = value;
  for (const key of keys) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = (inner as { readonly [key: string]: Json })[key];
  }
  return inner;
}

/** The data with the value at the keys; a new key comes last. A mapping that becomes empty stays. */
export function withValue(data: Json | undefined, keys: readonly string[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const index = Number(key);
    if (!Number.isInteger(index) || index < 0 || index > data.length) return data;
    const inner = withValue(data[index], rest, value);
    return inner === undefined ? data.filter((_, i) => i !== index) : data.toSpliced(index, 1, inner);
  }
  const map = isObject(data) ? data : {};
  const inner = withValue(Object.hasOwn(map, key) ? map[key] : undefined, rest, value);
  if (inner !== undefined) return { ...map, [key]: inner };
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}
