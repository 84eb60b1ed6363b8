/** Asks the system to show an address in its browser. That there is none, or no screen, is not an error. */
import { spawn } from "node:child_process";

export function openInBrowser(address: string): void {
  const [command, ...args] = commandFor(process.platform, address);
  const child = spawn(command, args, { stdio: "ignore", detached: true, windowsVerbatimArguments: true });
  child.on("error", () => {});
  child.unref();
}

function commandFor(platform: NodeJS.Platform, address: string): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open", address];
  if (platform === "win32") return ["cmd", "/c", "start", '""', `"${address}"`];
  return ["xdg-open", address];
}
