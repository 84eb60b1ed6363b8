/**
 * Places and borders against which a text's places are held: data, which a case may replace or add to.
 * Country by international law; who holds a place on a day is another question, and not asked here.
 */

export interface Gazetteer {
  /** Place to the state in which it lies. */
  readonly places: Readonly<Record<string, string>>;
  /** State to its neighbours by the side on which they lie. */
  readonly borders: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A case's own places and borders above the small ones: what it names, it settles. */
export function gazetteerWith(own: Gazetteer | undefined): Gazetteer {
  if (own === undefined) return smallGazetteer;
  return {
    places: { ...smallGazetteer.places, ...own.places },
    borders: { ...smallGazetteer.borders, ...own.borders },
  };
}

export const smallGazetteer: Gazetteer = {
  places: {
    Kursk: "Russia",
    Sudzha: "Russia",
    Belgorod: "Russia",
    Bryansk: "Russia",
    Rostov: "Russia",
    Moscow: "Russia",
    Vladivostok: "Russia",
    Kyiv: "Ukraine",
    Sumy: "Ukraine",
    Kharkiv: "Ukraine",
    Donetsk: "Ukraine",
    Luhansk: "Ukraine",
    Kherson: "Ukraine",
    Zaporizhzhia: "Ukraine",
    Zaporizhzhya: "Ukraine",
    Crimea: "Ukraine",
    Pokrovsk: "Ukraine",
    Odesa: "Ukraine",
    Lviv: "Ukraine",
    Minsk: "Belarus",
    Istanbul: "Turkey",
    Doha: "Qatar",
  },
  borders: {
    Ukraine: {
      western: ["Poland", "Slovakia", "Hungary", "Romania"],
      "south-western": ["Romania", "Moldova"],
      southwestern: ["Romania", "Moldova"],
      northern: ["Belarus", "Russia"],
      eastern: ["Russia"],
      "north-eastern": ["Russia"],
      northeastern: ["Russia"],
    },
    Russia: {
      western: ["Ukraine", "Belarus", "Latvia", "Estonia", "Finland", "Norway"],
      "south-western": ["Ukraine", "Georgia"],
      southwestern: ["Ukraine", "Georgia"],
      southern: ["Georgia", "Azerbaijan", "Kazakhstan", "China", "Mongolia"],
      eastern: ["China", "North Korea"],
    },
  },
};
