/** English: the catalogue that all others are laid over, and whose shape is theirs. */
import { brief } from "./brief/index.ts";
import { chances } from "./chances.ts";
import { judgements } from "./judgements.ts";
import { numbers } from "./numbers.ts";

export const english = { tag: "en", chances, numbers, judgements };

export const briefEnglish = { ...english, brief };
