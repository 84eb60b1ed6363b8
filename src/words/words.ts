/**
 * What a language's catalogue is: everything the rooms say of their own accord, as functions from figures and names to text.
 * English has all of it (`english/`), and its shape is the shape of every other; what another language does not say, English does.
 * Whether there is something to say, and which direction is clear, is decided in the rooms: here is the wording alone.
 */
import type { english } from "./english/index.ts";
import type { briefEnglish } from "./english/with-brief.ts";

/** The shape of a part, with any text in place of the English one. */
type Spoken<Message> = Message extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Message extends string
    ? string
    : Message extends (...given: infer Given) => infer Told
      ? (...given: Given) => Told
      : { readonly [Key in keyof Message]: Spoken<Message[Key]> };

/** Any part of it, down to a single message. */
type Partly<Message> = Message extends string | ((...given: never) => unknown)
  ? Message
  : { readonly [Key in keyof Message]?: Partly<Message[Key]> };

/** What the answers need: conclusions, methods, names of judgements, chances, numbers. */
export type Words = Spoken<typeof english>;

/** And what the brief needs besides; apart, so that a page which writes no brief does not carry it. */
export type BriefWords = Spoken<typeof briefEnglish>;

/** What another language may say of each. */
export type Catalogue = Partly<Omit<Words, "tag">>;
export type BriefCatalogue = Partly<BriefWords["brief"]>;
