/** The screens in the order of the work, and which sections stand on each. An address may name either. */

export const screens = [
  { id: "overview", sections: ["opening"] },
  { id: "sources", sections: ["sources"] },
  { id: "claims", sections: ["claims", "review"] },
  { id: "state", sections: ["state"] },
  { id: "leverage", sections: ["leverage", "timing", "third-parties"] },
  { id: "packages", sections: ["packages", "waters"] },
  { id: "steps", sections: ["steps"] },
  { id: "outlook", sections: ["outlook"] },
  { id: "brief", sections: ["brief"] },
] as const satisfies readonly { readonly id: string; readonly sections: readonly string[] }[];

export type ScreenId = (typeof screens)[number]["id"];
export type SectionId = (typeof screens)[number]["sections"][number];

/** The screen that an address means: by its own name or by that of a section on it; else the first. */
export function screenAt(at: string | null): ScreenId {
  const sections = (id: ScreenId): readonly string[] => screens.find((screen) => screen.id === id)?.sections ?? [];
  return screens.find(({ id }) => id === at || sections(id).includes(at ?? ""))?.id ?? "overview";
}

/** The screen before and after, as one works through them; null at the ends. */
export function besideScreen(id: ScreenId): { readonly before: ScreenId | null; readonly after: ScreenId | null } {
  const place = screens.findIndex((screen) => screen.id === id);
  return { before: screens[place - 1]?.id ?? null, after: screens[place + 1]?.id ?? null };
}
