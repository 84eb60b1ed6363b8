/** French: the titles of the sections and the sentence under each. */

import type { Catalogue } from "./catalogue.ts";

export const frenchSections = {
  sources: {
    table: "Sources",
    tableGist:
      "Celles qui servent à cette date. La lettre dit le degré de fiabilité accordé à la source ; ouvrez-la pour en voir la raison.",
    grade: "Cote",
    source: "Source",
    claims: "Affirmations",
    warnings: "À regarder de près",
    noWarnings: "rien",
  },
  hypotheses: {
    title: "Réponses concurrentes",
    gist: "Questions de fait ouvertes, chaque indice confronté à chaque réponse. Ce qui s’accorde avec toutes ne départage rien. Il n’en sort aucune probabilité.",
    evidence: "Indice",
    tellsApart: "Départage",
    against: "Contre elle",
  },
  source: {
    vantage: "Point de vue",
    interest: "Intérêt",
    issued: "Publiée",
    undated: "sans date",
    language: "Langue",
    type: "Genre",
  },
  balance: {
    title: "Quelles voix",
    gist: "Les sources selon le point de vue qu’elles portent, et les affirmations qui en sont tirées.",
    missing: "pas entendus",
  },
  contradictions: {
    title: "Là où elles se démentent",
    gist: "Affirmations qu’on ne peut prendre toutes deux au mot. Le dossier garde les deux.",
    none: "Aucune contradiction entre affirmations connues ce jour-là n’est consignée.",
  },
  claimTimeline: {
    title: "Quand",
    gist: "Un point est un jour connu ; une barre dure aussi longtemps que le jour est incertain ou que la chose a duré.",
    others: "Autres",
  },
  claims: {
    title: "Affirmations",
    gist: "Ce qui a été dit ou mesuré, dans les mots du dossier ; le plus récemment connu d’abord.",
    filter: "Filtrer les affirmations",
    words: "Mots",
    party: "Pour qui",
    issue: "Question",
    reliability: "Source au moins",
    credibility: "Affirmation au moins",
    from: "Survenu du",
    to: "au",
    noneFound: "Aucune affirmation connue ce jour-là ne correspond.",
    any: "toutes",
  },
  state: { title: "État des lieux", nothingMeasured: "Aucun front n’avait été mesuré à cette date. " },
  map: {
    title: "Sur la carte",
    gist: "Les surfaces mesurées à leur vraie taille, le même jour que tout le reste. De qui vient cette vue des frontières est indiqué à côté.",
  },
  positions: {
    title: "Ce qu’ils disent vouloir",
    gist: "Positions déclarées en vigueur ce jour-là : des mots, non des actes. Les flèches disent comment les mots ont bougé.",
    general: "Sur les pourparlers en général",
    issue: "Question",
    nothing: "rien de déclaré",
  },
  overTime: { title: "Comment les positions ont évolué" },
  stale: {
    title: "Ce qui a vieilli",
    gist: "À cette date. Rien n’est retiré : c’est à qui l’a posé de dire si cela vaut encore.",
  },
  windows: {
    title: "Fenêtres",
    gist: "Moments qui s’ouvrent et se ferment quoi que fassent les parties, tels qu’annoncés à cette date.",
    none: "Aucune fenêtre n’avait été annoncée à cette date.",
  },
  drivers: {
    title: "Ce qui peut bousculer",
    gist: "L’état de chaque facteur ce jour-là, et la probabilité mensuelle qu’il change.",
    none: "Le dossier ne nomme aucun facteur.",
  },
  stances: {
    title: "Tierces parties",
    gist: "Leur attitude ce jour-là, et par quoi on pourrait la faire évoluer.",
    none: "Aucune attitude d’une tierce partie n’est consignée à cette date.",
  },
  chairs: {
    title: "De chaque place",
    gist: "Le conflit tel que chaque partie le raconterait, dans le même ordre pour toutes.",
    interests: "Ce qu’elle veut et pourquoi",
    batna: "Ce qu’elle compte faire sans accord",
    story: "Comment elle raconte le conflit",
    factions: "Qui décide, et de quel côté ils penchent",
  },
  events: {
    title: "Ce qui s’est passé",
    gist: "Le plus récent d’abord ; tel que rapporté à cette date.",
    none: "Aucun événement n’est consigné à cette date.",
  },
  polls: {
    title: "Sondages",
    gist: "Avec la question telle que posée : deux questions ne font jamais une série.",
    none: "Aucun sondage n’est consigné à cette date.",
  },
  leftOut: { title: "Ce que ceci laisse de côté" },
  fronts: {
    title: "Comment bougent les fronts",
    gist: "Part tenue mois par mois sans accord, et le rythme mensuel : selon le jugement de l’analyste et les relevés, et selon ce que croit chaque partie.",
  },
  counters: {
    title: "Monnaies d’échange",
    next: ", ",
    last: " et ",
    gist: "Ce que chacun tient et que l’autre veut, ou veut voir disparaître, et ce que cela vaut pour l’autre.",
  },
  inverse: {
    title: "Ce qui devrait changer",
    gist: "Chaque jugement seul, tenu de même dans tous les futurs, les autres tels quels : la valeur la plus proche où la conclusion bascule.",
  },
  land: {
    title: "Le terrain dans le temps, et l’autre front",
    gist: "La bande mesurée, ce qu’elle serait si son rythme se maintenait, et le rythme de l’autre front aux mêmes jours.",
  },
  why: {
    title: "Pourquoi pas d’accord",
    gist: "Cinq obstacles que nomme la théorie, chacun retiré seul, puis à tour de rôle avec les autres.",
  },
  when: { title: "Quand", stalemate: "Une impasse douloureuse, et une issue" },
  thirdParties: {
    title: "Tierces parties",
    graph: "Qui dépend de qui",
    graphGist:
      "Une ligne va de qui pourrait faire bouger à qui en dépend. Chaque nombre est un jugement sur la force de cette dépendance.",
  },
  packages: {
    title: "Paquets",
    build: "Essayer des conditions",
    buildGist: "Choisissez une option par question. Les points marquent ce qu’une partie demande en paroles.",
    verdict: "Qui pourrait accepter ces conditions",
    compare: "Paquets nommés",
    compareGist:
      "Dans l’ordre du dossier, qui n’est pas un classement : les barres sont des gains et des pertes par rapport à l’absence d’accord ; là où elles se recouvrent, rien n’est meilleur.",
    package: "Paquet",
  },
  waters: {
    title: "Sonder le terrain",
    gist: "Ce que vaut une offre publique : si elle est prise ; et si elle est refusée, ce que cela change chez les tierces parties et dans ce que l’on croit de qui la refuse.",
  },
  offers: {
    title: "Que proposer",
    gist: "Les paquets qu’aucun autre n’améliore pour tous, la meilleure offre de chaque partie et celle d’un médiateur, et l’offre qui distingue une vraie ligne rouge d’une tactique.",
  },
  trades: {
    title: "Mieux pour les deux",
    gist: "À partir du paquet en main : les changements qui valent davantage en moyenne pour chaque partie principale, et pour toutes à la fois dans la moitié des futurs ou plus.",
  },
  carries: {
    title: "Ce qui porte le résultat",
    gist: "Comment le tirage de chaque jugement va de pair avec un chiffre au fil des futurs : ni plus, ni moins.",
  },
  boxes: {
    title: "Sous quels jugements",
    gist: "Plages de jugements où l’événement est probable, trouvées dans une moitié des futurs et mesurées dans l’autre.",
  },
  pooled: { title: "Les grilles réunies" },
  difference: {
    title: "Qui diffère sur quoi",
    gist: "L’écart entre deux jeux de jugements, réparti entre les jugements qui le causent ; les parts s’additionnent.",
  },
  scores: {
    title: "Ce qui fut prédit face à ce qui advint",
    gist: "Les questions du dossier tranchées à cette date, et toutes les prévisions faites avant. Une fourchette est notée en son milieu.",
  },
  since: {
    title: "Depuis la dernière note",
    gist: (asOf: string, saved: string) => `Celle du ${asOf}, enregistrée le ${saved}.`,
    nothing: "Rien de ce sur quoi elle reposait n’a changé.",
    newSentence: "Absent de cette note.",
    before: (text: string) => `Avant : ${text}`,
    forget: "Oublier cette note",
    keep: "Ceci est la note",
    kept: "Gardée comme dernière note : ce qui change à partir d’ici est marqué.",
  },
} satisfies Catalogue["page"];
