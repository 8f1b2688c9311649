import { eq } from "drizzle-orm";
import { disableUser } from "../../db/commands/disable-user";
import { grantRole } from "../../db/commands/grant-role";
import { inviteUser } from "../../db/commands/invite-user";
import { resetSecondFactor } from "../../db/commands/reset-second-factor";
import { user } from "../../db/schema";
import type { Reader } from "../../db/store";
import { systemActor } from "../../db/system-actor";
import { email as emailField } from "../../domain/input/user";
import { languages, roles } from "../../domain/vocabulary";
import { settings } from "../../lib/env/env";
import { type Command, type Given, UseError, withStore } from "./command";

const now = () => new Date().toISOString();
const grantOptions = {
  role: { type: "string" },
  country: { type: "string" },
  organisation: { type: "string" },
} as const;
const grantDetail = [
  `--role ROLE           one of ${roles.join(", ")}`,
  "--country CODE        such as UZ; without it, in every country",
  "--organisation ID     only for this body's measures; without it, for all",
];

const grantOf = ({ role, country, organisation }: Given["options"]) => ({
  role,
  countryCode: typeof country === "string" ? country.toUpperCase() : undefined,
  organisationId: organisation,
});
const whereOf = ({ country, organisation }: Given["options"]) =>
  [
    country ? `in ${String(country).toUpperCase()}` : "in every country",
    organisation && `for ${organisation}`,
  ]
    .filter(Boolean)
    .join(", ");

/** The account of an e-mail address; refuses when there is none. */
export async function findAccount(reader: Reader, address: string) {
  const email = emailField.safeParse(address).data;
  const [row] = email ? await reader.select().from(user).where(eq(user.email, email)) : [];
  if (!row) throw new UseError(`There is no account with the e-mail address ${address}.`);
  return row;
}

const addUser: Command = {
  name: "user add",
  words: ["EMAIL"],
  options: { name: { type: "string" }, language: { type: "string" }, ...grantOptions },
  needs: ["name", "role"],
  summary: "make an account and print its one-time link",
  detail: [
    "--name NAME           the person's name",
    ...grantDetail,
    `--language CODE       one of ${languages.join(", ")}; en unless given`,
  ],
  run: ({ words, options, print }) =>
    withStore(async (store) => {
      const input = {
        email: words[0],
        name: options.name,
        language: options.language ?? "en",
        grant: grantOf(options),
      };
      const { token, expiresAt } = await inviteUser({ store, actor: systemActor, now: now() }, input);
      const { NEXTAUTH_URL, PORT } = settings();
      print(`${words[0]} is ${options.role} ${whereOf(options)}.`);
      print(`One-time link, shown this once, good until ${expiresAt}:`);
      print(`${new URL(NEXTAUTH_URL ?? `http://localhost:${PORT}`).origin}/invitation/${token}`);
      return 0;
    }),
};

const disable: Command = {
  name: "user disable",
  words: ["EMAIL"],
  options: {},
  needs: [],
  summary: "shut an account out at once: its sessions, tokens and links end",
  detail: [],
  run: ({ words, print }) =>
    withStore(async (store) => {
      const account = await findAccount(store.reader, words[0] ?? "");
      await disableUser({ store, actor: systemActor, now: now() }, { userId: account.id });
      print(`${account.email} is disabled.`);
      return 0;
    }),
};

const grant: Command = {
  name: "user grant",
  words: ["EMAIL"],
  options: grantOptions,
  needs: ["role"],
  summary: "give an account a further role",
  detail: grantDetail,
  run: ({ words, options, print }) =>
    withStore(async (store) => {
      const account = await findAccount(store.reader, words[0] ?? "");
      await grantRole({ store, actor: systemActor, now: now() }, { userId: account.id, ...grantOf(options) });
      print(`${account.email} is now ${options.role} ${whereOf(options)}.`);
      return 0;
    }),
};

const resetFactor: Command = {
  name: "user reset-second-factor",
  words: ["EMAIL"],
  options: {},
  needs: [],
  summary: "let an account in by its password alone, when its device and its recovery codes are lost",
  detail: [],
  run: ({ words, print }) =>
    withStore(async (store) => {
      const account = await findAccount(store.reader, words[0] ?? "");
      await resetSecondFactor({ store, actor: systemActor, now: now() }, { userId: account.id });
      print(`${account.email} has no second factor any more and is signed out everywhere.`);
      return 0;
    }),
};

export const userCommands = [addUser, disable, grant, resetFactor];
