/** Words by which one knows what kind of speaker a noun phrase names. Data of the language and of public geography. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Persons by office or trade, in the singular. */
export const roleNouns = words(`
president premier chancellor minister secretary king queen prince emir sheikh sultan pope mayor governor senator
congressman congresswoman lawmaker legislator deputy member speaker chairman chairwoman chair chairperson chief head leader
boss commander general colonel admiral officer soldier captain lieutenant sergeant spokesman spokeswoman spokesperson
ambassador envoy diplomat negotiator mediator delegate representative commissioner director manager executive ceo founder
owner official aide adviser advisor strategist analyst expert economist historian scientist scholar professor researcher
fellow author writer columnist commentator journalist reporter correspondent editor observer blogger anchor host critic
lawyer attorney judge justice prosecutor sheriff detective investigator activist campaigner organizer candidate nominee
contender challenger incumbent hopeful frontrunner rival opponent ally supporter donor voter resident citizen refugee witness
neighbor neighbour victim mother father wife husband son daughter brother sister woman man boy girl doctor physician nurse
teacher student farmer worker businessman businesswoman billionaire mogul tycoon banker investor trader priest bishop
cardinal rabbi imam coach player actor actress singer musician artist director producer dictator ruler monarch
politician statesman veteran republican democrat socialist conservative liberal pollster operative consultant surrogate
secretary-general vice-president source insider person individual hawk dove dissident oligarch warlord rebel separatist
whistleblower inspector auditor regulator watchdog arbitrator referee participant signatory organiser relative survivor
villager pilot sailor trucker shopkeeper trader nun monk priest parent grandmother grandfather daughter sibling widow cousin
colleague friend counterpart predecessor successor winner runner-up champion captain captive hostage prisoner detainee
paramedic medic surgeon firefighter policeman policewoman trooper marine veteran conscript recruit fighter militant
protester demonstrator marcher striker picket guest delegate attendee passenger bystander onlooker pensioner retiree pupil
headteacher lecturer academic philosopher poet novelist playwright filmmaker photographer translator interpreter
administrator bureaucrat technocrat functionary apparatchik superintendent warden ombudsman registrar clerk treasurer
undersecretary sponsor host guarantor intermediary go-between middleman interlocutor
`);

export const irregularPlurals: Readonly<Record<string, string>> = {
  men: "man",
  women: "woman",
  people: "person",
  spokesmen: "spokesman",
  businessmen: "businessman",
  congressmen: "congressman",
  allies: "ally",
  deputies: "deputy",
  secretaries: "secretary",
  attorneys: "attorney",
};

/** Endings of persons by trade, for those not listed. */
export const agentEnding =
  /(?:ist|ists|ologist|man|men|woman|women|ician|icians|crat|crats|maker|makers|keeper|keepers|holder|holders)$/;

/** Bodies that speak, as common nouns. */
export const bodyNouns = words(`
government ministry administration campaign company firm court newspaper publication magazine agency outlet network channel
broadcaster station website paper daily weekly tabloid journal office army military navy police party coalition commission
committee embassy consulate delegation regime team group union parliament congress senate cabinet council board bureau
department authority authorities organization organisation association foundation institute university bank alliance bloc
panel command staff service directorate jury tribunal watchdog charity ngo thinktank think-tank center centre leadership
opposition media press force forces palace chancellery junta regulator garrison militia insurgency faction watchdog operator manufacturer airline bourse consortium
utility hospital clinic museum archive syndicate federation league confederation synod diocese prosecution defence police
opposition side kingdom republic state country nation lobby chamber secretariat presidency squad mission body camp
`);

/** Bodies that publish. "The publication said" means the one last named. */
export const pressNouns = words(`
newspaper publication magazine agency outlet network channel broadcaster station website paper daily weekly tabloid journal
journalist journalists reporter reporters observer observers
`);

/** Texts that say something. */
export const documentNouns = words(`
report reports survey surveys poll polls study studies statement letter memo document documents article editorial analysis
email emails note notes notice petition motion affidavit affidavits filing filings indictment lawsuit complaint testimony transcript bulletin communique communiqué book memoir
research findings data statistics tweet post column
`);

/** Those whose name is withheld: what they say is somebody's definite claim. */
export const anonymousNouns = words(`
source official diplomat aide adviser advisor negotiator officer insider person spokesperson spokesman spokeswoman
representative commander investigator prosecutor minister mediator envoy
`);

/** Words that end the name of a body. */
export const bodyNameWords = words(`
times post journal herald tribune guardian telegraph news reuters bloomberg cnn bbc fox nbc abc cbs cnbc msnbc politico axios
ministry center centre council agency institute university committee court department party bank union office staff
command house senate congress pentagon nato un eu foundation association group commission corporation inc company university
college school observatory organization organisation authority forces army navy police parliament cabinet administration
bureau network service services press magazine review foundation initiative project coalition alliance league assembly
secretariat campaign board chamber federation international society trust fund embassy treasury duma rada bundestag knesset
hamas hezbollah cross crescent nations
`);

/** Titles that stand before a name. */
export const titleWords = words(`
mr mrs ms miss dr sir dame lord lady president vice prime minister premier chancellor senator sen rep representative
congressman congresswoman governor gov mayor judge justice general gen colonel col lieutenant lt major maj captain capt
admiral adm commander sergeant sgt king queen prince princess pope cardinal bishop archbishop rev reverend imam professor
prof secretary ambassador envoy speaker chairman chairwoman chief director spokesman spokeswoman spokesperson leader analyst
columnist economist historian strategist adviser advisor aide foreign defense defence interior finance deputy former
attorney press political senior top ex
`);

export const pronouns: Readonly<Record<string, "he" | "she" | "they" | "it" | "self" | "some" | "all" | "who">> = {
  he: "he",
  she: "she",
  they: "they",
  it: "it",
  i: "self",
  we: "self",
  you: "self",
  some: "some",
  others: "some",
  another: "some",
  several: "some",
  one: "some",
  two: "some",
  many: "all",
  most: "all",
  all: "all",
  everyone: "all",
  everybody: "all",
  nobody: "all",
  none: "all",
  both: "they",
  who: "who",
  which: "who",
};

/** Groups of people at large: their attitudes are not somebody's claim. */
export const crowdNouns = words(`
people public voter citizen resident proponent opponent critic supporter skeptic sceptic ally hawk dove politician expert
observer analyst leader american european republican democrat conservative liberal worker student fan
`);

/** Seats of government, which speak for the state. */
export const seats: Readonly<Record<string, string>> = {
  kremlin: "Russia",
  moscow: "Russia",
  kyiv: "Ukraine",
  kiev: "Ukraine",
  washington: "United States",
  "white house": "United States",
  "state department": "United States",
  pentagon: "United States",
  beijing: "China",
  london: "United Kingdom",
  "downing street": "United Kingdom",
  paris: "France",
  elysee: "France",
  berlin: "Germany",
  brussels: "European Union",
  ankara: "Turkey",
  tehran: "Iran",
  jerusalem: "Israel",
  "tel aviv": "Israel",
  cairo: "Egypt",
  riyadh: "Saudi Arabia",
  doha: "Qatar",
  "new delhi": "India",
  delhi: "India",
  islamabad: "Pakistan",
  tokyo: "Japan",
  seoul: "South Korea",
  pyongyang: "North Korea",
  warsaw: "Poland",
  minsk: "Belarus",
  budapest: "Hungary",
  rome: "Italy",
  madrid: "Spain",
  baku: "Azerbaijan",
  yerevan: "Armenia",
  tbilisi: "Georgia",
  damascus: "Syria",
  baghdad: "Iraq",
  kabul: "Afghanistan",
  havana: "Cuba",
  caracas: "Venezuela",
  ottawa: "Canada",
  canberra: "Australia",
};

/** Who is meant by "the Ruritanian president": adjective to state. */
export const demonyms: Readonly<Record<string, string>> = {
  russian: "Russia",
  ukrainian: "Ukraine",
  american: "United States",
  us: "United States",
  "u.s.": "United States",
  chinese: "China",
  british: "United Kingdom",
  english: "United Kingdom",
  french: "France",
  german: "Germany",
  turkish: "Turkey",
  iranian: "Iran",
  israeli: "Israel",
  palestinian: "Palestine",
  egyptian: "Egypt",
  saudi: "Saudi Arabia",
  qatari: "Qatar",
  indian: "India",
  pakistani: "Pakistan",
  japanese: "Japan",
  korean: "South Korea",
  polish: "Poland",
  belarusian: "Belarus",
  hungarian: "Hungary",
  italian: "Italy",
  spanish: "Spain",
  mexican: "Mexico",
  canadian: "Canada",
  brazilian: "Brazil",
  syrian: "Syria",
  iraqi: "Iraq",
  afghan: "Afghanistan",
  european: "European Union",
  western: "the West",
  azerbaijani: "Azerbaijan",
  armenian: "Armenia",
  georgian: "Georgia",
};

/** States and unions that stand as speakers under their own name. */
export const states: ReadonlySet<string> = new Set([
  ...Object.values(seats).map((name) => name.toLowerCase()),
  ...Object.values(demonyms).map((name) => name.toLowerCase()),
  "u.s.",
  "us",
  "usa",
  "uk",
  "britain",
  "eu",
  "un",
  "nato",
  "west",
  "the west",
  "lebanon",
  "jordan",
  "norway",
  "sweden",
  "finland",
  "switzerland",
  "austria",
  "greece",
  "romania",
  "bulgaria",
  "serbia",
  "kosovo",
  "moldova",
  "estonia",
  "latvia",
  "lithuania",
  "ethiopia",
  "eritrea",
  "sudan",
  "yemen",
  "libya",
]);

export const calendarWords = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow
`);

/** Given names that tell a woman, where the ending does not. */
export const womensNames = words(`
hillary elizabeth margaret karine jen jennifer sarah susan nancy megyn michelle liz ruth jill jane mary anne ann kellyanne
karen carol catherine kathleen katherine beth joan judith helen ellen alice claire rachel rebecca deborah linda kim
christine nicole julie marine simone ines
`);
/** Men's given names, among them those that end in -a. */
export const mensNames = words(`
mykola nikita illia ilya luca mustafa abdulla sasha joshua elisha ezra garba musa issa barack
john james robert michael mike david william bill donald joe joseph george thomas tom charles paul mark tim timothy ted
steven stephen andrew kevin brian edward ronald anthony tony eric peter patrick frank scott gregory raymond jack dennis
jerry tyler aaron adam henry nathan zachary kyle walter ethan jeremy harold keith christian roger noah gerald terry
sean austin carl arthur lawrence jesse dylan bryan jordan billy bruce albert willie gabriel logan alan wayne roy ralph
randy eugene vincent russell louis philip bobby johnny bradley bernie marco ben benjamin chris christopher daniel dan
matthew richard rick mitt newt jeb boris olaf emmanuel antony lloyd jake karl oskar otto hans jan igor ivan oleg dmitry
dmitri vladimir volodymyr sergey sergei yuri andriy andrei mykhailo mikhail oleksandr alexander anatoliy rajan viktor
victor pavel petro felipe carlos juan jose luis jorge pedro recep ali mohammed muhammad ahmed hassan hussein omar
benjamin binyamin xi wang li narendra nigel keir rishi gordon winston
`);
