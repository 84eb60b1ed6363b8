/**
 * Which keys have been seen, in 16 to 32 bytes a key: two independent 32-bit hashes in an open table, half full at most. Two keys of ten million are
 * taken for one with a chance of about 3 in a million.
 * Source: hashes as [fowler-noll-vo], of the text forwards and backwards with different offsets; own table.
 * Cost: constant for a key; doubles as it fills. Throws: beyond 67 million keys.
 */
import { misuse } from "../ground/index.ts";

const prime = 0x01000193;
const mostKeys = 67_108_864;

export class SeenKeys {
  private size = 0;
  private first = new Uint32Array(1024);
  private second = new Uint32Array(1024);

  /** True where the key is new. */
  add(key: string): boolean {
    if (this.size >= this.first.length / 2) this.grow();
    let [a, b] = [0x811c9dc5, 0x9747b28c];
    for (let k = 0, last = key.length - 1; k <= last; k++) {
      a = Math.imul(a ^ key.charCodeAt(k), prime);
      b = Math.imul(b ^ key.charCodeAt(last - k), prime) ^ (b >>> 15);
    }
    // 0 in both tables means an empty place.
    return this.put(a >>> 0, b >>> 0 || 1);
  }

  private put(a: number, b: number): boolean {
    const mask = this.first.length - 1;
    for (let at = (a ^ (b >>> 7)) & mask; ; at = (at + 1) & mask) {
      if (this.second[at] === 0) {
        this.first[at] = a;
        this.second[at] = b;
        this.size++;
        return true;
      }
      if (this.first[at] === a && this.second[at] === b) return false;
    }
  }

  private grow(): void {
    if (this.size >= mostKeys) throw misuse("keys", `at most ${mostKeys} different rows in one import`, this.size);
    const [first, second] = [this.first, this.second];
    this.first = new Uint32Array(2 * first.length);
    this.second = new Uint32Array(2 * second.length);
    this.size = 0;
    for (let at = 0; at < first.length; at++) if (second[at] !== 0) this.put(first[at] as number, second[at] as number);
  }
}
