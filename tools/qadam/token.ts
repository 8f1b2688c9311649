import { addToken } from "../../db/commands/add-token";
import { type Command, UseError, withStore } from "./command";
import { findAccount } from "./user";

export const addTokenCommand: Command = {
  name: "token add",
  words: ["EMAIL"],
  options: { name: { type: "string" } },
  needs: ["name"],
  summary: "make a bearer token with an account's rights and print it",
  detail: ["--name NAME           what the token is for"],
  run: ({ words, options, print }) =>
    withStore(async (store) => {
      const account = await findAccount(store.reader, words[0] ?? "");
      if (account.isDisabled) throw new UseError(`${account.email} is disabled.`);
      const actor = { userId: account.id, name: account.name, grants: [] };
      const { token } = await addToken(
        { store, actor, now: new Date().toISOString() },
        { name: options.name },
      );
      print("Bearer token, shown this once:");
      print(token);
      return 0;
    }),
};
