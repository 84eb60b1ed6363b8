/** French: what the answers say. What is not here yet is said in English. */
import type { Catalogue } from "../../words.ts";
import { chances } from "./chances.ts";
import { judgements } from "./judgements.ts";
import { numbers } from "./numbers.ts";

export const french: Catalogue = { chances, numbers, judgements };
