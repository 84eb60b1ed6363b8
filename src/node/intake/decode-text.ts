/**
 * Bytes of a text file as text. A byte-order mark decides; else UTF-8 where the bytes are that; else what the page says of
 * itself; else the Windows code page, Cyrillic where the letters beyond ASCII stand together, Western where they stand alone.
 */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Not told by the file itself, and not UTF-8. */
  readonly guessed: boolean;
}

export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { text: decoded(bytes, marked), encoding: marked, guessed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", guessed: false };
  } catch {
    const declared = declaredEncoding(bytes);
    if (declared !== null) return { text: decoded(bytes, declared), encoding: declared, guessed: false };
    const encoding = isCyrillic(decoded(bytes, "windows-1252")) ? "windows-1251" : "windows-1252";
    return { text: decoded(bytes, encoding), encoding, guessed: true };
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function markedEncoding([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
  if (name === undefined) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Western words have an accent here and there; Cyrillic ones read as Western are all accents. */
function isCyrillic(western: string): boolean {
  let [together, apart] = [0, 0];
  for (const [accents] of western.matchAll(/[À-ÿ]+/g)) {
    if (accents.length >= 3) together += accents.length;
    else apart += accents.length;
  }
  return together > apart;
}
