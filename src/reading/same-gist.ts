/**
 * Do two stretches of words, alike in letters, agree in what may never differ: digits, negations and names?
 * Takes   two folded texts.
 * Gives   true only where numbers (in digits or words), negations and their places among the words, and all words with a capital
 *         are the same, and the rest is near.
 * Departs words that turn a sense around without a "not" ("accept" and "reject") count as different if they are long words
 *         that share no stem: each word of one must be like one of the other at about the same place.
 */

const negations = new Set(
  (
    "not no never none nobody nothing neither nor without cannot hardly barely scarcely refuse refused refuses refusing reject rejected " +
    "rejects rejecting deny denied denies denying fail failed fails unless against except lack lacks lacked stop stopped"
  ).split(" "),
);
const numberWords = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third quarter dozen dozens hundreds " +
    "thousands millions first second fourth fifth once twice double more less fewer least most over under above below almost nearly " +
    "before after until since"
  ).split(" "),
);

export function sameGist(a: string, b: string): boolean {
  return (
    same(figures(a), figures(b)) &&
    same(tokens(a).filter(isNegative), tokens(b).filter(isNegative)) &&
    same(
      tokens(a).filter((word) => numberWords.has(word)),
      tokens(b).filter((word) => numberWords.has(word)),
    ) &&
    same(names(a), names(b)) &&
    alike(tokens(a), tokens(b))
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Every run with a digit in it, with sign, point and unit mark. */
function figures(text: string): readonly string[] {
  return (
    text.match(/[-+$€£]?\p{N}[\p{N}.,:/]*\p{L}*%?|[½¼¾⅓⅔²³]/gu)?.map((figure) => figure.replace(/[.,:]+$/, "")) ?? []
  );
}

function tokens(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []).map((word) => word.toLowerCase());
}

function isNegative(word: string): boolean {
  return negations.has(word) || word.endsWith("n't") || /^(?:un|in|im|il|ir|non|dis|mis|anti)[\p{L}-]{4,}$/u.test(word);
}

/** Words with a capital, the first of a sentence too: "Smith" and "Schmidt" may open one. */
function names(text: string): readonly string[] {
  return (text.match(/\p{Lu}[\p{L}\p{M}.'-]*/gu) ?? []).map((name) => name.replace(/(?:'s|[.'-])$/, ""));
}

/** Words in order, each equal or a near spelling of its counterpart; a few may be added or left out, none put in another's place. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > Math.max(1, Math.floor(a.length * 0.2))) return false;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as string;
    const y = b[j] as string;
    if (x === y || nearSpelling(x, y)) {
      i++;
      j++;
    } else if (x === b[j + 1] || a[i + 1] === y) {
      if (x === b[j + 1]) j++;
      else i++;
    } else return false;
  }
  return a.length - i + (b.length - j) <= 1;
}

/** One letter in five may differ, and not the first: "wholly" is not "holy", "peace" not "piece"? The first four letters or all but one agree. */
function nearSpelling(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a.charAt(0) !== b.charAt(0)) return false;
  const longest = Math.max(a.length, b.length);
  return editsUpTo(a, b, Math.floor(longest / 5)) !== null;
}

function editsUpTo(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  const edits = row[b.length] as number;
  return edits <= most ? edits : null;
}
