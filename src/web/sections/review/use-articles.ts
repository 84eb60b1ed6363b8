/** The articles of this case in the store, where there is a store: fetched once, and anew when the case has changed. */

import { useEffect, useState } from "react";
import { type ArticleRow, articleRows } from "./review-client.ts";
import { caseChanged, session } from "./session.ts";

/** Null where there is no store. */
export function useArticles(): readonly ArticleRow[] | null {
  const [rows, setRows] = useState<readonly ArticleRow[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const told = await session();
      if (told === null) return;
      const fetched = await articleRows(told.case).catch(() => null);
      if (wanted && fetched !== null) setRows(fetched);
    };
    const again = (): void => void load();
    again();
    window.addEventListener(caseChanged, again);
    return () => {
      wanted = false;
      window.removeEventListener(caseChanged, again);
    };
  }, []);
  return rows;
}
