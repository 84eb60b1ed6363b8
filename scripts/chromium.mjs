/** Finds a Chromium for the browser tests, or installs Debian's. Gives its path, or a message with the line to type. */

import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "brave-browser",
];

const places = {
  linux: ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
};

/** @returns {Promise<{ path: string } | { message: string }>} */
export async function ensureChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told) return existsSync(told) ? { path: told } : { message: `CHROMIUM_PATH names no file: ${told}` };
  const found = await find();
  if (found) return { path: found };
  if (await install()) {
    const installed = await find();
    if (installed) return { path: installed };
  }
  return { message: advice() };
}

async function find() {
  for (const path of await candidates()) if (isProgram(path) && (await answers(path))) return path;
  return null;
}

async function candidates() {
  if (process.platform !== "linux") return [...(places[process.platform] ?? []), await downloaded()];
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...places.linux];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), await downloaded()];
}

/** What `npx playwright-core install chromium` left, where somebody ran it. */
async function downloaded() {
  try {
    return (await import("playwright-core")).chromium.executablePath();
  } catch {
    return "";
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems put a stub there that only says where to get one. On Windows asking for the version opens a window. */
async function answers(path) {
  return process.platform === "win32" || (await run(path, ["--version"], { quiet: true })).code === 0;
}

async function install() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return false;
  const sudo = process.getuid() === 0 ? [] : ["sudo", "-n"];
  if (sudo.length > 0 && (await run("sudo", ["-n", "true"], { quiet: true })).code !== 0) return false;
  process.stderr.write("Installing Chromium for the browser tests (once, half a minute) …\n");
  const apt = async (...args) => {
    const [command, ...rest] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return (await run(command, rest, { quiet: true })).code === 0;
  };
  const chromium = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
  return (await apt(...chromium)) || ((await apt("update", "-q")) && (await apt(...chromium)));
}

function advice() {
  const line = {
    linux: existsSync("/usr/bin/apt-get")
      ? "sudo apt-get update && sudo apt-get install -y chromium"
      : "your system's package manager has it under the name `chromium`",
    darwin: "brew install --cask chromium",
    win32: "winget install Google.Chrome",
  }[process.platform];
  return `The browser tests need a Chromium, and none was found. Install one:\n\n  ${line ?? "see https://www.chromium.org"}\n\nor name one that is here already: CHROMIUM_PATH=/path/to/chromium npm test`;
}
