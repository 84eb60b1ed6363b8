/**
 * The text of a Word document (.docx), and its properties. What it would unpack to is known before anything is unpacked
 * for use: an archive that swells beyond reason is refused.
 */
import { type Unzipped, unzipSync } from "fflate";
import mammoth from "mammoth";
import { type Extracted, IntakeRefusal, tidied } from "./extracted.ts";

const mostUnpackedBytes = 200_000_000;
const mostParts = 5000;

export async function docxText(bytes: Uint8Array): Promise<Extracted> {
  const properties = propertiesOf(bytes);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }).catch((error: Error) => {
    throw broken(error.message);
  });
  const said = (name: string): string =>
    new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(properties)?.[1]?.trim() ?? "";
  return {
    format: "docx",
    by: "docx 1",
    text: tidied(value),
    encoding: null,
    head: {
      ...(said("dc:title") !== "" && { title: { value: said("dc:title"), from: "document properties" } }),
      ...(said("dc:creator") !== "" && { byline: { value: said("dc:creator"), from: "document properties" } }),
      ...(said("dcterms:created") !== "" && {
        published: { value: said("dcterms:created").slice(0, 10), from: "document properties, created", made: true },
      }),
    },
    remarks: [],
  };
}

/** Looks at the directory of the archive only, but for the small part with the properties. */
function propertiesOf(bytes: Uint8Array): string {
  let [unpacked, parts] = [0, 0];
  let found: Unzipped;
  let isDocument = false;
  try {
    found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        parts++;
        isDocument ||= name === "word/document.xml";
        return name === "docProps/core.xml" && originalSize < 100_000;
      },
    });
  } catch (error) {
    throw broken((error as Error).message);
  }
  if (unpacked > mostUnpackedBytes || parts > mostParts)
    throw new IntakeRefusal(
      "intake.bomb",
      `at most ${mostUnpackedBytes / 1e6} MB in ${mostParts} parts when unpacked`,
      `${Math.round(unpacked / 1e6)} MB in ${parts} parts`,
    );
  if (!isDocument) throw broken("an archive without word/document.xml");
  const core = found["docProps/core.xml"];
  return core === undefined ? "" : new TextDecoder().decode(core);
}

function broken(read: string): IntakeRefusal {
  return new IntakeRefusal("intake.docx", "a Word document (.docx)", read.slice(0, 200));
}
