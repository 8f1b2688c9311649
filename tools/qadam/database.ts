import { statSync } from "node:fs";
import { makeBackup } from "../../db/backup";
import { isStoredApart } from "../../db/files/file-storage";
import { loadReference } from "../../db/reference/load";
import { restoreBackup } from "../../db/restore";
import { verifyStore } from "../../db/verify";
import { type Command, places, withStore } from "./command";

const now = () => new Date().toISOString();

const backup: Command = {
  name: "backup",
  words: ["FILE"],
  options: {},
  needs: [],
  summary: "write the database and the evidence files into one new file; Qadam may run meanwhile",
  detail: [
    "FILE is a tar: manifest.json with the SHA-256 of each file, the database, the evidence files.",
    "Evidence files in S3-compatible storage are not in it: they are backed up there.",
    "It holds accounts and password hashes: keep it as safe as the database.",
  ],
  run: ({ words: [file = ""], print }) =>
    withStore(
      async (store) => {
        const { audit, files } = await makeBackup(store, places(), file, now());
        print(`${file}: ${files.length} files, ${statSync(file).size} bytes.`);
        if (isStoredApart())
          print(
            "The evidence files are in S3-compatible storage and not in this backup: back them up there.",
          );
        if (audit) print(`The audit chain ends in row ${audit.seq}, ${audit.hash}.`);
        return 0;
      },
      { anyVersion: true },
    ),
};

const restore: Command = {
  name: "restore",
  words: ["FILE"],
  options: { force: { type: "boolean" } },
  needs: [],
  summary: "put a backup in the place of the database; refuses one that is not what its manifest says",
  detail: [
    "--force               also where the database holds something; Qadam must be stopped in any case",
  ],
  async run({ words: [file = ""], options, print }) {
    const { manifest, setAside } = await restoreBackup(file, places(), {
      force: options.force === true,
      now: now(),
    });
    print(`Restored what was backed up at ${manifest.madeAt}.`);
    for (const path of setAside) print(`What stood there before is kept as ${path}.`);
    return 0;
  },
};

const verify: Command = {
  name: "verify",
  words: [],
  options: {},
  needs: [],
  summary: "check integrity, references, guards, the audit chain and the counters; status 1 when one is bad",
  detail: [
    "Of a bad audit chain the first bad row is named. docs/audit.md says how to check it without Qadam.",
  ],
  run: ({ print }) =>
    withStore(
      async (store) => {
        const checks = await verifyStore(store);
        for (const { name, isSound, seen } of checks)
          print(`${isSound ? "ok " : "BAD"} ${name.padEnd(13)} ${seen}`);
        return checks.every((check) => check.isSound) ? 0 : 1;
      },
      { anyVersion: true },
    ),
};

const importReference: Command = {
  name: "import-reference",
  words: [],
  options: {},
  needs: [],
  summary: "bring in what is new in the reference files; what people wrote stays",
  detail: ["docs/reference-data.md says what is loaded and how to correct it."],
  run: ({ print }) =>
    withStore(async (store) => {
      const { inserted, updated, kept } = await loadReference(store, now());
      print(`${inserted} new, ${updated} changed, ${kept} kept.`);
      return 0;
    }),
};

export const databaseCommands = [backup, restore, verify, importReference];
