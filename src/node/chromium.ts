/** Finds a Chromium, Chrome or Edge that is installed: the one that CHROMIUM_PATH names, else by its usual names and places. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "brave-browser",
];

/** Null where there is none. */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const told = environment.CHROMIUM_PATH;
  if (told !== undefined && told !== "") return isProgram(told) ? told : null;
  return candidates(environment, platform).find(isProgram) ?? null;
}

/** What to type to have one. */
export function chromiumAdvice(platform: NodeJS.Platform = process.platform): string {
  const line =
    platform === "linux"
      ? "sudo apt-get update && sudo apt-get install -y chromium"
      : platform === "darwin"
        ? "brew install --cask chromium"
        : "winget install Google.Chrome";
  return `no Chromium, Chrome or Edge was found; to have one: ${line}; or name one: CHROMIUM_PATH=/path/to/it`;
}

function candidates(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): readonly string[] {
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  if (platform === "win32")
    return [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, "Google", "Chrome", "Application", "chrome.exe"),
            join(folder, "Chromium", "Application", "chrome.exe"),
            join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
          ],
    );
  const folders = [
    ...(environment.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
    "/opt/google/chrome",
  ];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
