/** Light, dark, or as the system says; kept in this browser only. */

import { useEffect, useState } from "react";

export type Theme = "system" | "light" | "dark";
const key = "parley-theme";

export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(remembered);
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage may be forbidden; the choice then holds for this visit.
    }
  }, [theme]);
  return [theme, setTheme];
}

function remembered(): Theme {
  try {
    const value = localStorage.getItem(key);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return "system";
  }
}
