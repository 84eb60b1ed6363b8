/**
 * An optional language model, asked only where the user names its address: an OpenAI-compatible or Ollama endpoint.
 * Takes: the text and the endpoint. Gives: statement proposals labelled `model NAME`, through the same gate as the rules:
 * words that do not stand in the text letter for letter are rejected and counted. It is never the source of a number: no
 * score, date or amount of its own is taken over. The text is sent in pieces; nothing else of the case leaves the machine.
 */
import { type Proposal, paragraphs, type Span, type StatementProposal } from "../reading/index.ts";

export interface ModelEndpoint {
  readonly url: string;
  readonly name: string;
}

export interface ModelAnswer {
  readonly proposals: readonly Proposal[];
  readonly remarks: readonly string[];
}

const pieceLength = 6_000;
const mostPieces = 60;
const mostSeconds = 120;
const longestAnswer = 1_000_000;
/** A prior like the rules' own, the lowest of them: it was not measured. */
const score = 0.5;

const task =
  'Find attributed statements in the text. Answer with a JSON array only, of objects {"speaker": …, "cue": …, "content": …}, ' +
  "each value copied letter for letter from the text. No other words.";

export async function proposalsByModel(
  text: string,
  endpoint: ModelEndpoint,
  signal?: AbortSignal,
): Promise<ModelAnswer> {
  const proposals: Proposal[] = [];
  let rejected = 0;
  const pieces = piecesOf(text);
  for (const piece of pieces.slice(0, mostPieces)) {
    const words = text.slice(piece.start, piece.end);
    const answer = await ask(words, endpoint, signal);
    for (const each of statementsIn(answer)) {
      const proposal = anchored(text, piece, each, endpoint.name, proposals.length);
      if (proposal === null) rejected++;
      else proposals.push(proposal);
    }
  }
  const remarks = [
    ...(rejected > 0
      ? [`${rejected} answers of ${endpoint.name} were rejected: their words are not in the text.`]
      : []),
    ...(pieces.length > mostPieces ? [`${endpoint.name} was asked about the first ${mostPieces} pieces only.`] : []),
  ];
  return { proposals, remarks };
}

function piecesOf(text: string): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of paragraphs(text)) {
    const last = found.at(-1);
    if (last === undefined || end - last.start > pieceLength) found.push({ start, end });
    else last.end = end;
  }
  return found;
}

async function ask(words: string, { url, name }: ModelEndpoint, signal?: AbortSignal): Promise<string> {
  const { href } = chatAddress(url);
  const limits = [AbortSignal.timeout(mostSeconds * 1000), ...(signal === undefined ? [] : [signal])];
  const response = await fetch(href, {
    method: "POST",
    headers: { "content-type": "application/json" },
    redirect: "error",
    signal: AbortSignal.any(limits),
    body: JSON.stringify({
      model: name,
      stream: false,
      temperature: 0,
      messages: [
        { role: "system", content: task },
        { role: "user", content: words },
      ],
    }),
  });
  if (!response.ok) throw new Error(`invalid model; an endpoint that answers: ${href} said ${response.status}`);
  return contentOf((await response.text()).slice(0, longestAnswer));
}

/** Ollama's own path where it is given; else the OpenAI-compatible one below the address. */
function chatAddress(url: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`invalid model; an http address: ${url}`);
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, "");
  if (!/\/(?:chat\/completions|api\/chat)$/.test(path))
    address.pathname = path.endsWith("/v1") ? `${path}/chat/completions` : `${path}/v1/chat/completions`;
  return address;
}

function contentOf(body: string): string {
  try {
    const answer = JSON.parse(body) as {
      choices?: { message?: { content?: unknown } }[];
      message?: { content?: unknown };
    };
    const content = answer.choices?.[0]?.message?.content ?? answer.message?.content;
    return typeof content === "string" ? content : "";
  } catch {
    return "";
  }
}

interface Said {
  readonly speaker: string;
  readonly cue: string;
  readonly content: string;
}

function statementsIn(answer: string): readonly Said[] {
  const from = answer.indexOf("[");
  const to = answer.lastIndexOf("]");
  if (from < 0 || to <= from) return [];
  try {
    const list: unknown = JSON.parse(answer.slice(from, to + 1));
    return Array.isArray(list) ? list.filter(isSaid) : [];
  } catch {
    return [];
  }
}

function isSaid(value: unknown): value is Said {
  const each = value as Partial<Said> | null;
  return typeof each?.speaker === "string" && typeof each.cue === "string" && typeof each.content === "string";
}

/** The gate: content and speaker stand verbatim in the piece that was sent, or there is no proposal. */
function anchored(
  text: string,
  piece: Span,
  { speaker, cue, content }: Said,
  name: string,
  count: number,
): StatementProposal | null {
  const at = (words: string): Span | null => {
    const start = words.trim() === "" ? -1 : text.slice(piece.start, piece.end).indexOf(words);
    return start < 0 ? null : { start: piece.start + start, end: piece.start + start + words.length };
  };
  const where = at(content);
  const who = at(speaker);
  const by = at(cue);
  if (where === null || who === null || by === null || content.length < 3) return null;
  return {
    kind: "statement",
    id: `m${count + 1}`,
    ...where,
    text: text.slice(where.start, where.end),
    score,
    rule: "model",
    by: `model ${name}`,
    form: "indirect",
    act: "speech",
    speaker: { canonical: speaker, ...who, kind: "unknown", resolvedBy: "none", party: null },
    cue,
    cueAt: by,
    cueLemma: "",
    parts: [where],
    chain: [],
    within: null,
    statedOn: { from: null, to: null, basis: "article-date", words: null },
    core: false,
  };
}
