import { readFileSync } from "node:fs";
import { type Verdict, verifyFile } from "../../lib/api/documents/verify-file";
import { SettingError } from "../../lib/env/env";
import { readSecret } from "../../lib/env/secret";
import { type Command, UseError } from "./command";

const sentences: Record<Verdict, string> = {
  same: "The file says what it said when it was made here.",
  altered: "ALTERED: the seal was made here, but the file says something else now.",
  sealAltered: "SEAL ALTERED: the seal names this installation, but it is not as it was made here.",
  foreign: "NOT OURS: the seal was made by another installation, or with an earlier secret of this one.",
  untold:
    "The file says what its seal says, but without the secret of the installation the seal cannot be checked.",
  unsealed: "NOT SEALED: the file carries no seal.",
  unreadable:
    "NOT READABLE: this is no csv, json, xlsx, docx, pdf, svg or png file of ours, or it is damaged.",
};

/** Whether an exported file still says what it said. */
export const verifyExportCommand: Command = {
  name: "verify-export",
  words: ["FILE"],
  options: {},
  needs: [],
  summary: "tell whether an exported file still says what it said when it was made; status 1 when not",
  detail: [
    "FILE is one of our csv, json, xlsx, docx, pdf, svg or png files. docs/exports.md says what is looked at.",
    "The seal is checked with the secret in the data folder, or NEXTAUTH_SECRET.",
  ],
  async run({ words: [file = ""], print }) {
    const { verdict, statement } = await verifyFile(read(file), {
      secret: secretOrNull(),
      mostBytes: Number.POSITIVE_INFINITY,
    });
    print(sentences[verdict]);
    if (statement) {
      const { name, format, madeBy, madeAt, on, filters, audit, contentHash } = statement;
      print(
        `  ${name}.${format}, made at ${madeAt} by ${madeBy ?? "somebody without an account"}, as of ${on}`,
      );
      print(`  filters: ${new URLSearchParams(filters).toString() || "none"}`);
      print(`  the audit ended in row ${audit.seq}, ${audit.hash}`);
      print(`  content hash: ${contentHash}`);
    }
    return verdict === "same" ? 0 : 1;
  },
};

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_FS_FILE_TOO_LARGE")
      throw new UseError(`${file} is larger than 2 GiB, which is more than can be looked into.`);
    throw new UseError(`There is no file ${file} that can be read.`);
  }
}

function secretOrNull(): string | null {
  try {
    return readSecret();
  } catch (error) {
    if (error instanceof SettingError) return null;
    throw error;
  }
}
