/** The efficient packages: drawn by what they are worth to each, and those most often acceptable to all as a table. */

import { useMemo } from "react";
import type { EfficientPackage, OffersAnswer } from "../../../contract.ts";
import { PackageScatter, type ScatterDot } from "../../figures/package-scatter.tsx";
import { messages } from "../../messages.ts";
import { Computed } from "../../sheet/open-figure.tsx";
import { hueOf, useWorkbench } from "../../workbench.ts";
import { DataTable } from "../data-table.tsx";
import { PartyName } from "../party-name.tsx";
import { efficientFigure, packageAcceptsFigure, packageAllFigure, packageWorthFigure } from "./offer-figures.ts";
import { TakeButton, unlikeStatusQuo } from "./take-button.tsx";
import { TermsUnlike } from "./terms-unlike.tsx";
import { usePicks } from "./use-picks.ts";

const most = 10;

export function EfficientPackages({ answer }: { readonly answer: OffersAnswer }) {
  const { theCase, principals, change } = useWorkbench();
  const { all, statusQuo } = usePicks();
  const { packages, futures } = answer.efficient;
  const [across, up] = principals;
  const dots = useMemo<readonly ScatterDot[]>(
    () =>
      packages.map((it, index) => ({
        id: String(index),
        x: it.worth[across?.id ?? ""] ?? 0,
        y: it.worth[up?.id ?? ""] ?? 0,
        all: it.all,
      })),
    [packages, across, up],
  );
  const chosen = packages.findIndex((it) => same(it.picks, all));
  const parties = principals.map(({ id, name }) => ({ id, name, hue: hueOf(theCase, id) }));
  if (across === undefined || up === undefined || packages.length === 0) return null;
  return (
    <>
      <h4>{messages.offers.frontier}</h4>
      <PackageScatter
        label={messages.offers.scatter(across.name, up.name, packages.length)}
        dots={dots}
        goingOn={[answer.withoutOffer[across.id] ?? 0, answer.withoutOffer[up.id] ?? 0]}
        names={[across.name, up.name]}
        hues={[hueOf(theCase, across.id), hueOf(theCase, up.id)]}
        chosen={chosen < 0 ? null : String(chosen)}
        onDot={(id) => {
          const picks = packages[Number(id)]?.picks;
          if (picks !== undefined) change({ picks: unlikeStatusQuo(picks, statusQuo) });
        }}
      />
      <p className="note">{messages.offers.scatterNote}</p>
      <DataTable
        label={messages.offers.frontier}
        head={[
          messages.offers.terms,
          messages.offers.all,
          ...parties.flatMap(({ id }) => [
            <span key={`${id}-a`}>
              <PartyName id={id} /> {messages.offers.accepts}
            </span>,
            <span key={`${id}-w`}>
              <PartyName id={id} />: {messages.offers.worthTo("it")}
            </span>,
          ]),
          messages.offers.efficientShare,
          "",
        ]}
        rows={packages.slice(0, most).map((it, index) => ({
          id: String(index),
          name: <TermsUnlike picks={it.picks} base={answer.mediator.picks} />,
          cells: [
            <Computed key="all" figure={packageAllFigure(it, futures)} wraps />,
            ...parties.flatMap((party) => [
              <Computed key={`${party.id}-a`} figure={packageAcceptsFigure(it, party, futures)} wraps />,
              <Computed key={`${party.id}-w`} figure={packageWorthFigure(it, party, futures)} />,
            ]),
            <Computed key="efficient" figure={efficientFigure(it, futures)} wraps />,
            <TakeButton key="take" picks={it.picks} />,
          ],
        }))}
      />
      {packages.length <= most ? null : <p className="note">{messages.offers.most(most)}</p>}
    </>
  );
}

function same(picks: EfficientPackage["picks"], all: Readonly<Record<string, string>>): boolean {
  return Object.entries(picks).every(([issue, option]) => all[issue] === option);
}
