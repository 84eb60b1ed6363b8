/** Where people have accounts: who one is, who else has this case open, what they change as they change it, and the way out. */

import { useEffect, useState } from "react";
import { teamMessages } from "../messages/team-messages.ts";
import { type Account, account, caseChanged, signOut } from "../sections/review/session.ts";

interface Colleagues {
  readonly people: readonly string[];
  readonly last: string | null;
}

export function SignedIn({ caseId }: { readonly caseId: string | null }) {
  const [who, setWho] = useState<Account | null>(null);
  useEffect(() => {
    void account().then(setWho);
  }, []);
  const { people, last } = useColleagues(who, caseId);
  if (who === null) return null;
  const others = people.filter((name) => name !== who.author);
  return (
    <span className="field signed-in">
      <span>{teamMessages.signedIn(who.author)}</span>
      {others.length === 0 ? null : <span>{teamMessages.also(others)}</span>}
      <span role="status">{last}</span>
      <a href="password">{teamMessages.password}</a>
      <button type="button" className="quiet" onClick={() => void signOut()}>
        {teamMessages.signOut}
      </button>
    </span>
  );
}

function useColleagues(who: Account | null, caseId: string | null): Colleagues {
  const [told, setTold] = useState<Colleagues>({ people: [], last: null });
  useEffect(() => {
    if (who === null || caseId === null) return;
    const stream = new EventSource(`api/cases/${encodeURIComponent(caseId)}/events`);
    stream.addEventListener("presence", ({ data }) => {
      const { people } = JSON.parse(data) as { readonly people: readonly string[] };
      setTold(({ last }) => ({ people, last }));
    });
    stream.addEventListener("revision", ({ data }) => {
      const { author, reason } = JSON.parse(data) as { readonly author: string; readonly reason: string };
      if (author !== who.author) setTold(({ people }) => ({ people, last: teamMessages.changed(author, reason) }));
      window.dispatchEvent(new Event(caseChanged));
    });
    return () => stream.close();
  }, [who, caseId]);
  return told;
}
