/** The files that `parley new` writes: a small commented case that checks clean and already assesses. */

const head = `# A case is a folder of plain text. Any *.yaml file in it may hold any section; docs/case-format.md lists them all.
# Check it with: parley check .      Assess it with: parley assess .
case:
  format: 1
  title: A dispute over a valley
  question: Which agreements could both parties accept, and what is holding the bridge worth?
  timeline: { from: 2024-02-01, to: 2024-12-31 }   # the days that may be assessed
  as-of: 2024-06-01
  horizon-months: 24                               # after which the line freezes
  default-analyst: me
  reference-class: example-class                   # the base rate, shown beside every curve
  missing-voices: [People who live in the valley]

analysts:
  me: { name: The author of this case }

parties:
  north:
    name: North
    role: principal
    interests: Access to the river and safety for its villages.
    batna: Hold the bridge and wait.
    story: The valley was cut off from it by a border nobody asked for.
  south:
    name: South
    role: principal
    interests: The valley it administers and recognition of the border.
    batna: Press on and take the bridge back.
    story: The border was agreed and then broken.

reference-classes:
  example-class:
    name: An example; name a class of past disputes here, with its source
    counts: ends by agreement
    monthly: 0.5% to 2%
    judgement: Made up for the example. Replace it before you use any number.
`;

const issues = `# What is to be decided. Options are ordered; \`status-quo\` stands without an agreement.
issues:
  bridge:
    name: The bridge
    question: Who holds it?
    front: bridge                # its status quo moves with the front below
    options:
      held: { name: North keeps what it holds, scales: true }
      shared: { name: Joint crossing }
      returned: { name: Returned to South }
  border:
    name: The border
    question: Is it recognised?
    deferrable: true             # a ceasefire may leave it open
    status-quo: open
    options:
      open: { name: Left open }
      recognised: { name: Recognised }
  observers:
    name: Observers
    question: Who watches over the agreement?
    status-quo: none
    options:
      none: { name: Nobody }
      mission: { name: A mission of observers }

guarantees:                      # which issue decides how safe an agreement is
  issue: observers
  judgement: Observers see a breach early.
  breach:                        # chance that the OTHER party breaks it
    none: { north: 20% to 50%, south: 20% to 50% }
    mission: { north: 5% to 20%, south: 5% to 20% }
  loss: { north: 5% to 15%, south: 5% to 15% }

preferences:                     # ranges are 90 % intervals: 5th and 95th percentile
  judgement: My reading of what each side has said. Cite claims with basis, e.g. basis [c-north-speech].
  north:
    bridge: { salience: 30% to 60%, values: { held: 100%, shared: 60% to 80%, returned: 0% } }
    border: { salience: 10% to 30%, values: { open: 100%, recognised: 0% } }
    observers: { salience: 5% to 10%, values: { none: 0%, mission: 100% } }
  south:
    bridge: { salience: 20% to 40%, values: { held: 0%, shared: 40% to 70%, returned: 100% } }
    border: { salience: 30% to 60%, values: { open: 0%, recognised: 100% } }
    observers: { salience: 5% to 10%, values: { none: 0%, mission: 100% } }

red-lines:
  south-no-loss:
    party: south
    forbids: { bridge: [held] }
    credence: 30% to 70%         # real, not tactic
    words: It will never sign the bridge away.
    basis: [c-south-speech]
    since: 2024-01-15
`;

const ground = `# What fighting changes while nothing is agreed.
fronts:
  judgement: The bridge is hard to hold.
  bridge:
    name: The bridge
    holder: north
    levels:                      # from nothing held to most held
      lost: { share: 0%, option: returned, name: In South's hands }
      held: { share: 100%, option: held, name: In North's hands }
    start: held
    retreat: 0.02 to 0.08        # levels lost a month
    advance: 0.005 to 0.02
drivers:
  judgement: A guess, for the example.
  ally:
    name: The ally's deliveries to North
    states:
      flowing: { name: Flowing }
      stopped: { name: Stopped, multiplies: { fronts.bridge.retreat: 2 to 5 } }
    start: flowing
    moves: { flowing: { stopped: 2% to 6% }, stopped: { flowing: 20% to 50% } }
costs:                           # a month of fighting, in shares of all that is at stake
  judgement: A guess, for the example.
  north: { war: { monthly: 0.3% to 1% } }
  south: { war: { monthly: 0.3% to 1% } }
patience: { judgement: Both look years ahead., north: 98% to 99.5%, south: 98% to 99.5% }
frozen: { judgement: A frozen line costs something for good., north: 2% to 6%, south: 2% to 6% }
friction:
  judgement: So that the chances stay near the reference class where there is something to agree.
  talks: 5% to 20%
  breakdown: 5% to 15%
  channel: 10% to 30%
  ceasefire: 10% to 30%
  settlement: 3% to 12%
`;

const evidence = `# Who said or measured what, where and when. Claims are never facts; a judgement cites them by id.
probes:                          # an offer made in public in order to learn; see: parley probe . ask-to-share
  ask-to-share:
    name: North asks South to share the bridge
    offered-by: north
    terms: { bridge: shared, observers: mission }
    judgement: A guess, for the example.
    if-refused: { drivers.ally.moves.flowing.stopped: 1% to 3% }   # the ally stands by those who were refused
    costs: { north: 0.1% to 0.5% }                                 # what it costs North to look eager

sources:
  valley-times:
    type: article-newspaper
    title: Speech at the river
    container-title: The Valley Times
    issued: 2024-01-14
    language: en
    vantage: unknown
    reliability: C               # A to F, of the source
    reliability-because: An example.
claims:
  c-south-speech:
    says: South's government said that the bridge is not for sale.
    kind: statement
    who: Government of South
    party: south
    happened: 2024-01-13
    published: 2024-01-14        # decides on which as-of days it counts
    source: valley-times
    at: paragraph 2
    credibility: 3               # 1 to 6, of the claim
    credibility-because: A party speaking for itself.
    cluster: south-speech        # reports of one origin share a cluster and count once
`;

export function starterCase(): ReadonlyMap<string, string> {
  return new Map([
    ["case.yaml", head],
    ["issues.yaml", issues],
    ["ground.yaml", ground],
    ["evidence.yaml", evidence],
  ]);
}
