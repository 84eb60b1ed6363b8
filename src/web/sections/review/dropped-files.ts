/** The files of a drop, those in dropped folders with them; names that begin with a dot are passed over. */

/** More than anybody means to drop by hand: a whole disk would never end. */
const mostFiles = 2000;

export async function droppedFiles(transfer: DataTransfer | null): Promise<readonly File[]> {
  if (transfer === null) return [];
  // Both have to be asked for before anything is waited for: the drop is over then.
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= mostFiles || entry.name.startsWith(".")) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is told in pieces, of a hundred or so.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const each of some) await collect(each, files);
  }
}
