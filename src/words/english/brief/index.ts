/** English: what a brief says, and no answer does. */

export const brief = {};
