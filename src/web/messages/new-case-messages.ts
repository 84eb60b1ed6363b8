/** The catalogue: a case begun on the page, the store that has none yet, and what to do where nothing can be changed. */

import { spoken } from "../language/language.ts";
import { wholeNumber } from "../wording.ts";

export const newCaseMessages = spoken("newCase", {
  open: "New case",

  readOnly: {
    gist: "This server only reads. To take articles in, keep what you try and make cases, start it with:",
    command: "parley serve CASE --edit",
    storeCommand: "parley serve --edit",
    notYours: "New cases are made by whoever is analyst or owner of every case here. Ask one of them.",
    title: "Nothing can be changed here",
  },

  empty: {
    title: "No case yet",
    gist: "A case is one negotiation: who has to agree, what is to be decided, what sources said of it, and what you make of that. From it follow which agreements everyone could accept, how likely, and on whose terms.",
    needs: "The least it needs",
    parties: "Two parties",
    partiesExample: "Ashland, Birchia",
    issue: "One issue",
    issueExample: "The harbour",
    options: "Two options, the first as it is now",
    optionsExample: "as now, shared",
    rest: "Everything else may wait. What nobody has judged yet stands in the case as a wide range that says so.",
    begin: "New case",
    sample: "Open the sample",
    sampleWhy: "Kursk 2024, with its sources, copied into this store: change what you like.",
    opening: "Copying …",
  },

  form: {
    title: "New case",
    gist: "All of it can be changed later, here or in the case’s files.",
    from: "Begin with",
    kinds: { empty: "A form", table: "A table", copy: "A copy" },
    caseTitle: "Title",
    question: "Question",
    questionHint: "What is to be found out, in one sentence",
    parties: "Who has to agree",
    partiesHint:
      "Two to six: everyone without whom there is no agreement. Every number begins the same for all of them.",
    party: (number: number) => `Party ${wholeNumber(number)}`,
    addParty: "Add a party",
    issues: "What is to be decided",
    issuesHint: "The first option of each is what stands without an agreement.",
    issue: (number: number) => `Issue ${wholeNumber(number)}`,
    issueName: (number: number) => `Name of issue ${wholeNumber(number)}`,
    option: (number: number, issue: number) => `Option ${wholeNumber(number)} of issue ${wholeNumber(issue)}`,
    asNow: (issue: number) => `Issue ${wholeNumber(issue)} without an agreement`,
    addOption: "Add an option",
    addIssue: "Add an issue",
    remove: (what: string) => `Remove: ${what}`,
    days: "Days",
    fromDay: "First day",
    toDay: "Last day",
    asOf: "As of",
    asOfHint: "Where the slider begins",
    horizon: "Horizon in months",
    table: "Table",
    tableHint:
      "CSV or XLSX: the columns issue and option, then one for each party. A row without an option says how much its issue weighs; an empty cell was not judged.",
    template: "A table to fill in",
    templateName: "issues.csv",
    copyOf: "Case to copy",
    withClaims: "With its claims and sources",
    copyAsOf: "As of, where it is to be another day",
    make: "Make the case",
    making: "Making it …",
    cancel: "Cancel",
    wrong: (count: number) => (count === 1 ? "One field does not fit." : `${wholeNumber(count)} fields do not fit.`),
    expected: (what: string) => `Expected: ${what}`,
    atLine: (file: string, line: number) => `${file}, line ${line}`,
    noTable: "a file",
    gone: "The server could not be reached.",
  },

  nothingYet: {
    sources: "No source could be used on this day. Take one in, or move the day.",
    claims: "No claim could be used on this day. What an article says becomes one when it is accepted in the review.",
    notWritten: "Not written yet.",
  },

  intake: {
    title: "Take in",
    gist: "Text, Markdown, HTML, PDF or DOCX. What an article says is proposed, and nothing is a claim until you accept it.",
    review: (articles: number, open: number) =>
      open === 0
        ? `Review (${wholeNumber(articles)} taken in)`
        : `Review: ${wholeNumber(open)} proposals wait, from ${wholeNumber(articles)} taken in`,
  },
});
