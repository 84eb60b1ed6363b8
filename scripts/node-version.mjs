/** Imported first by every script: says plainly that this Node is too old, before newer syntax or libraries say it worse. */

const wanted = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  process.stderr.write(
    `Parley needs Node ${wanted.join(".")} or newer; this is Node ${process.versions.node}.\n` +
      "Install a current release from https://nodejs.org and run the same command again.\n",
  );
  process.exit(1);
}
