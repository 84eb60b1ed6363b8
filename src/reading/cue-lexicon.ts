/**
 * The words that attribute, as data: what somebody does by the word, and what may stand after it.
 * A line is `lemma act complements`. A plus joins a particle that must follow (`rule+out`).
 * Complements: `that` a clause with "that"; `clause` one without it; `quote`; `noun` a noun phrase as content; `to` an
 * infinitive; `as` an object and what it is seen as; `ing`; `wh`; `of`, `about`, `for`, `on`, `against` a phrase with that word;
 * `whom` an addressee stands first. Acts: see `acts` in `rules.ts`.
 */

export interface CueEntry {
  readonly lemma: string;
  readonly particle: string | null;
  readonly act: Act;
  readonly takes: ReadonlySet<string>;
}

export type Act =
  | "speech"
  | "writing"
  | "report"
  | "denial"
  | "position"
  | "naming"
  | "belief"
  | "attitude"
  | "expectation"
  | "evaluation"
  | "topic"
  | "evidence";

const rows = `
say speech that clause quote wh
tell speech whom that clause quote
state speech that clause quote
declare speech that clause quote noun
announce speech that clause quote noun
add speech that clause quote
note speech that clause quote
remark speech that clause quote
observe speech that quote
explain speech that clause quote wh
emphasize speech that clause quote noun
stress speech that clause quote noun
underline speech that quote
underscore speech that quote
reiterate speech that clause quote noun
repeat speech that quote
insist speech that clause quote on
maintain speech that clause quote
assert speech that clause quote
contend speech that clause quote
argue speech that clause quote
claim speech that clause quote to
allege speech that clause quote
affirm speech that clause quote
reaffirm speech that quote
confirm speech that clause quote noun
acknowledge speech that clause quote noun
admit speech that clause quote to
concede speech that clause quote
warn speech whom that clause quote of about against
caution speech that clause quote against
threaten speech that quote to
vow speech that clause quote to
pledge speech that clause quote to
promise speech that clause quote to
swear speech that clause quote
agree speech that quote
propose speech that quote noun ing
suggest speech that clause quote ing
recommend speech that quote noun ing
urge speech whom that quote
call+for speech noun
call+on speech whom
appeal+for speech noun
argue+for speech noun
demand speech that quote noun
insist+on speech noun
rule+out speech noun
rule speech that
put+it speech quote
point+out speech that clause quote
make+clear speech that clause quote wh
go+on speech quote
press+for position noun
push+for position noun
speak+of speech noun
refer+to naming as
predict speech that clause quote noun
forecast speech that clause quote noun
estimate speech that clause quote noun
calculate speech that clause
reveal speech that clause quote
disclose speech that clause quote
report report that clause quote noun
testify speech that clause quote
recall speech that clause quote ing
recount speech that quote
conclude speech that clause quote
imply speech that quote
hint speech that quote at
intimate speech that noun
signal speech that clause quote
indicate speech that clause quote
proclaim speech that clause quote
assure speech whom that clause quote
inform speech whom that clause
notify speech whom that clause
remind speech whom that quote
convince speech whom that
persuade speech whom that
reassure speech whom that
advise speech whom that quote
clarify speech that quote
joke speech that clause quote
quip speech that quote
ask speech quote wh
question speech quote wh noun
read speech quote
wonder speech quote wh
reply speech that clause quote
respond speech that clause quote
answer speech that quote
counter speech that quote
retort speech that quote
echo speech that quote
continue speech quote
conclude speech that clause quote
begin speech quote
elaborate speech quote
interject speech quote
shout speech that quote
exclaim speech quote
cry speech quote
scoff speech quote
muse speech that quote
lament speech that quote
complain speech that clause quote about
boast speech that clause quote of
brag speech that quote
attest speech that
profess speech that
comment speech that quote
opine speech that quote
reason speech that quote
shrug speech quote
smile speech quote
laugh speech quote
sigh speech quote
nod speech quote
grin speech quote
snap speech quote
fume speech quote
thunder speech quote
murmur speech that quote
mutter speech quote
whisper speech that quote
yell speech that quote
scream speech quote
sob speech quote
chuckle speech quote
confess speech that clause quote to
divulge speech that quote
plead speech quote for
implore speech whom quote
beg speech whom quote
exhort speech whom quote
concur speech quote
object speech that quote
protest speech that clause quote
surmise speech that clause quote
speculate speech that clause quote
theorize speech that
posit speech that
rejoin speech quote
roar speech quote
sneer speech quote
marvel speech quote
reflect speech quote
chide speech quote
scold speech quote
gush speech quote
enthuse speech that quote
rage speech quote
vent speech quote
pronounce speech quote
decry naming as noun quote
bemoan speech quote noun
deplore evaluation noun
put speech at
write writing that clause quote
tweet writing that clause quote
post writing that quote
cable writing that
editorialize writing that quote
decree position that
order position that
deny denial that clause quote noun ing
reject denial quote noun
dismiss denial as noun
refute denial quote
rebut denial quote
dispute denial that quote
disavow denial quote
link speech noun
call naming noun
dub naming noun
brand naming noun
label naming noun
describe naming as
characterize naming as
portray naming as
depict naming as
denounce naming as
slam naming as quote
blast naming as quote
criticize naming as quote
condemn naming as quote
hail naming as quote
praise naming quote
ridicule naming as quote
deride naming as quote
mock naming as quote
tout naming as quote
accuse naming of
blame attitude for
condemn evaluation noun
criticize evaluation noun
denounce evaluation noun
praise evaluation noun
hail evaluation noun
welcome evaluation noun
applaud evaluation noun
slam evaluation noun
blast evaluation noun
attribute naming noun
liken naming noun
compare naming noun
downplay attitude noun
believe belief that clause
think belief that clause
consider attitude as noun
view attitude as
see attitude as
regard attitude as
feel belief that
suspect belief that clause
assume belief that
reckon belief that clause
fear belief that clause
hope belief that clause
doubt attitude that noun
worry belief that clause
expect expectation that clause noun
anticipate expectation that
count+on expectation noun
bet belief that
warm+to attitude noun
favour attitude noun
oppose attitude quote
support attitude quote
refuse attitude to
resist attitude quote
comment+on topic noun
discuss topic noun
talk+about topic noun
hint+about topic noun
show evidence that clause
find evidence that clause
demonstrate evidence that
prove evidence that
detail evidence that
document evidence that
suggest evidence that
`;

export const cueEntries: readonly CueEntry[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [word = "", act = "", ...takes] = row.split(" ");
    const [lemma = "", particle = null] = word.split("+");
    return { lemma, particle, act: act as Act, takes: new Set(takes) };
  });

/** American and British spellings of one word. */
export const spellings: Readonly<Record<string, string>> = {
  emphasise: "emphasize",
  criticise: "criticize",
  characterise: "characterize",
  editorialise: "editorialize",
  favor: "favour",
  ridiculed: "ridicule",
};

/** Past and participle where they are not regular. */
export const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  swear: ["swore", "sworn"],
  think: ["thought"],
  feel: ["felt"],
  see: ["saw", "seen"],
  make: ["made"],
  speak: ["spoke", "spoken"],
  begin: ["began", "begun"],
  go: ["went", "gone"],
  find: ["found"],
  show: ["showed", "shown"],
  forecast: ["forecast", "forecasted"],
  bet: ["bet"],
  prove: ["proved", "proven"],
  put: ["put"],
  signal: ["signalled", "signaled"],
  label: ["labelled", "labeled"],
  beg: ["begged"],
  read: ["read"],
};

/** The last consonant is doubled: admitted, quipping. */
export const doubling: ReadonlySet<string> = new Set([
  "admit",
  "quip",
  "refer",
  "rebut",
  "brag",
  "bet",
  "begin",
  "slam",
  "dub",
  "nod",
  "grin",
  "sob",
  "snap",
]);

/** Nouns that carry a claim as a verb does: "X's statement that", "the warning by X that". */
export const cueNouns: ReadonlyMap<string, Act> = new Map(
  (
    "statement:speech claim:speech insistence:speech assertion:speech allegation:speech announcement:speech call:speech appeal:speech request:speech declaration:speech " +
    "warning:speech prediction:speech promise:speech pledge:speech vow:speech threat:speech suggestion:speech contention:speech " +
    "argument:speech admission:speech acknowledgement:speech acknowledgment:speech confirmation:speech assurance:speech " +
    "remark:speech comment:speech denial:denial demand:speech proposal:speech forecast:speech conclusion:speech revelation:speech " +
    "accusation:speech advice:speech complaint:speech observation:speech testimony:speech sentiment:speech belief:belief view:belief position:position " +
    "conviction:belief fear:belief hope:belief concern:belief expectation:expectation"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, Act]),
);

/** Of them, those that name their content with "for": "X's call for a truce". */
export const askingNouns: ReadonlySet<string> = new Set(["call", "appeal", "demand", "request"]);
/** Verbs that only lend a cue noun its subject: "issued a warning that". */
export const lightVerbs: ReadonlySet<string> = new Set(
  "made makes make issued issues issue voiced voices expressed expresses gave gives offered offers repeated repeats reiterated reiterates delivered renewed renews posted added rejected".split(
    " ",
  ),
);

/** Orders whose content is what they forbid or command: "his decree banning talks". */
export const orderNouns: ReadonlySet<string> = new Set([
  "decree",
  "order",
  "ban",
  "edict",
  "executive order",
  "resolution",
]);
export const orderVerbs: ReadonlySet<string> = new Set(
  "banning forbidding prohibiting ordering requiring barring allowing authorising authorizing imposing lifting".split(
    " ",
  ),
);

/** Verbs that hand their subject on to a cue in the infinitive: "went on to say", "rushed to make clear". */
export const raising: ReadonlySet<string> = new Set(
  "go went goes on continue continued continues begin began rush rushed hasten hastened seek sought move moved try tried had have has used come came".split(
    " ",
  ),
);

/** Verbs with which saying nothing is said. */
export const silenceVerbs: ReadonlySet<string> = new Set(
  "comment say disclose mention reveal specify elaborate respond answer reply address clarify explain confirm provide identify name acknowledge discuss paint describe".split(
    " ",
  ),
);
export const withholding: ReadonlySet<string> = new Set(
  "decline declined declines declining refuse refused refuses refusing".split(" "),
);
/** Of them, those that say nothing even with an object that is not a question: "has not commented on the talks". */
export const plainSilence: ReadonlySet<string> = new Set(
  "comment disclose mention reveal specify elaborate respond answer reply clarify paint".split(" "),
);

/** A cue under one of these is not said, only possible or wished. */
export const modals: ReadonlySet<string> = new Set(
  "would could should must may might can will shall 'd 'll ought wo ca cannot".split(" "),
);
