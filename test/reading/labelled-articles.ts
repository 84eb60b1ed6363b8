/**
 * Two articles about places and people that do not exist, with their core statements labelled by hand: who, and the words of the
 * content. Labels say what a careful reader marks, whether or not the rules find it.
 */
export interface LabelledArticle {
  readonly name: string;
  readonly text: string;
  /** Speaker and content, a line each, parted by a bar. */
  readonly core: readonly (readonly [string, string])[];
}

const pairs = (lines: string) => lines.split("\n").map((line) => line.split("|") as [string, string]);

export const labelledArticles: readonly LabelledArticle[] = [
  {
    name: "a proposal to freeze a front",
    text: `HOLM, Ashland (TP) — Ashland's foreign minister on Tuesday rejected a Birchian proposal to freeze the front line, saying it would reward aggression.

Speaking at a press conference in Tarn, Foreign Minister Vera Dahl told journalists: "We cannot accept a frozen conflict. We have been there before."

Dahl's remarks came hours after Birchian President Oskar Lind, in a televised address, offered what he called "a reasonable pause".

"Let the guns fall silent first," Lind said in the 20-minute speech. "Everything else can be discussed."

Lind, who has ruled since 2019, did not specify which areas his troops would leave. His office declined to elaborate.

A senior Western diplomat, speaking on condition of anonymity, described the offer as "thin" but said it "should not be dismissed out of hand."

The European mission in Holm welcomed the announcement and urged both sides to return to the table. "There is no military solution," it said in a statement.

Dahl, however, was scornful. "He talks about peace while bombing our schools," she said, referring to an attack on Monday that killed at least 14 people, according to local authorities.

Birchia denies targeting civilians and says the school housed a command post. The claims could not be independently verified.

Ashland has insisted that any ceasefire include the return of the upper valley, about 340 square kilometres seized in April. Lind has called that demand "a fantasy".

Military analyst Jens Falk of the Nordhaven Institute said the chances of a deal before winter were slim. "Neither side is exhausted enough," he said. "I'd put it at 20 percent."

The parliament in Tarn is due to debate the proposal on Thursday. Opposition leader Mira Sund, whose party favours talks, accused the government of "closing every door."

But public opinion is hardening: a survey published last week by the Tarn Herald showed that 71% of Ashlanders oppose any territorial concession, up from 58% in January.

If the talks fail again, Falk warned, the front could move by spring.

Nearly 9,000 people have been displaced since the offensive began, the United Nations refugee agency said on Friday. It appealed for $40 million.

Lind's spokesman, Piotr Wolanski, later told state television that Birchia "remains open to dialogue" provided that sanctions are lifted.

Asked if Dahl would travel to Geneva, her deputy, Nils Aare, shook his head. "Not unless they stop shooting," he said.

The army's general staff reported that its forces had advanced up to 3 kilometres near Holm. Two soldiers from the unit, interviewed by phone, disputed this, saying that they had lost ground.

"We are told we are winning," one of them said. "We don't see it."

Human rights group Open Valley alleged that both armies had used cluster shells. Commander-in-chief Gen. Rolf Ek called the report "one-sided."

In Washington, State Department spokeswoman Anna Keller said the United States was "studying" the offer and had been in touch with both capitals.

Dahl wrote on social media late on Tuesday that Ashland "will not be rushed".`,
    core: pairs(`Vera Dahl|a Birchian proposal to freeze the front line
Vera Dahl|it would reward aggression
Vera Dahl|"We cannot accept a frozen conflict. We have been there before."
Oskar Lind|"a reasonable pause"
Oskar Lind|"Let the guns fall silent first," Lind said in the 20-minute speech. "Everything else can be discussed."
senior Western diplomat|the offer as "thin"
senior Western diplomat|it "should not be dismissed out of hand."
European mission in Holm|both sides to return to the table
European mission in Holm|"There is no military solution,"
Vera Dahl|"He talks about peace while bombing our schools,"
local authorities|an attack on Monday that killed at least 14 people
Birchia|targeting civilians
Birchia|the school housed a command post
Ashland|that any ceasefire include the return of the upper valley, about 340 square kilometres seized in April
Oskar Lind|that demand "a fantasy"
Jens Falk|the chances of a deal before winter were slim
Jens Falk|"Neither side is exhausted enough," he said. "I'd put it at 20 percent."
Mira Sund|the government of "closing every door."
Tarn Herald|that 71% of Ashlanders oppose any territorial concession, up from 58% in January
Jens Falk|If the talks fail again, Falk warned, the front could move by spring
United Nations refugee agency|Nearly 9,000 people have been displaced since the offensive began
United Nations refugee agency|$40 million
Piotr Wolanski|that Birchia "remains open to dialogue" provided that sanctions are lifted
Nils Aare|"Not unless they stop shooting,"
army's general staff|that its forces had advanced up to 3 kilometres near Holm
two soldiers|that they had lost ground
one of two soldiers|"We are told we are winning," one of them said. "We don't see it."
Open Valley|that both armies had used cluster shells
Rolf Ek|the report "one-sided."
Anna Keller|the United States was "studying" the offer and had been in touch with both capitals
Vera Dahl|that Ashland "will not be rushed"`),
  },
  {
    name: "observers in a strait",
    text: `Nordland's prime minister said Wednesday her government would send observers to the disputed strait, days after gunboats fired on a ferry.

"This is about safety, nothing else," Premier Asta Holt said after meeting her cabinet. She declined to say how many would go.

Suderia, which claims the strait, called the move "reckless". In a terse note, its embassy warned of consequences. "Those who play with fire will be burned," the note read.

But diplomats in the region say Suderia has little appetite for war. One of them, who asked not to be named, predicted that the crisis would blow over within weeks.

The opposition Farmers' Party said it backed the plan. Its leader, Tor Vang, said he had told Holt as much on Monday. Vang added: "We stand together."

Not everyone agrees. Prof. Ina Lark, a historian at Brenn University, questioned whether observers would help. "They will be hostages," she said.

Lark's book, published in 2019, argues that neither country ever had a valid claim.

A poll of 1,004 adults by Kontor found 54 percent in favour and 31 percent against; the margin of error was three points.

Holt is expected to meet Suderian President Emil Gras in the capital next week. Gras has said repeatedly that sovereignty is not negotiable, though aides suggest he may accept joint patrols.

"He says one thing in public," said a person familiar with his thinking, "and another in private."

The insurers' association estimates losses of more than $300 million. Shipping firms have demanded compensation from Suderia, whose finance minister, Ulla Brink, dismissed the claims as "fantasy numbers".

Meanwhile the navy confirmed that two vessels had left port. Its spokesman, Commander Leif Aas, would not be drawn on their destination but noted that exercises were routine.

According to documents seen by this newspaper, Suderia offered last autumn to freeze its claim if Nordland cut military spending by a third. Nordland has never acknowledged the offer.

Holt's office did not immediately reply to questions. A spokesman for Gras denied there had been any such offer: "It is pure invention."

Former foreign minister Per Dag, writing in Monday's Brenn Post, urged both sides to accept arbitration, something Holt has ruled out.

The ferry's captain, Jon Moe, 58, recalled hearing three shots. "I thought it was over," he told the Post. Passengers said they hid under benches.

Gras insists that his crews acted in self-defence. Nordland disputes that.

The United Nations has called on both countries to show restraint, while the regional bloc, known as the Council of Straits, said it was "deeply concerned".

Analysts at Brenn Securities put the odds of a clash at one in ten.`,
    core: pairs(`Asta Holt|her government would send observers to the disputed strait
Asta Holt|"This is about safety, nothing else,"
Suderia|the move "reckless"
its embassy|consequences
diplomats in the region|Suderia has little appetite for war
one of diplomats in the region|that the crisis would blow over within weeks
opposition Farmers' Party|it backed the plan
Tor Vang|he had told Holt as much on Monday
Tor Vang|"We stand together."
Ina Lark|whether observers would help
Ina Lark|"They will be hostages,"
Kontor|54 percent in favour and 31 percent against
Emil Gras|that sovereignty is not negotiable
aides|he may accept joint patrols
person familiar with his thinking|"He says one thing in public," said a person familiar with his thinking, "and another in private."
insurers' association|losses of more than $300 million
shipping firms|compensation from Suderia
Ulla Brink|the claims as "fantasy numbers"
navy|that two vessels had left port
Leif Aas|that exercises were routine
spokesman for Gras|there had been any such offer: "It is pure invention."
Per Dag|both sides to accept arbitration
Jon Moe|hearing three shots
Jon Moe|"I thought it was over,"
Emil Gras|that his crews acted in self-defence
United Nations|both countries to show restraint
regional bloc|it was "deeply concerned"
Brenn Securities|the odds of a clash at one in ten`),
  },
];
