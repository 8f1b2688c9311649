import { parseArgs } from "node:util";
import { createTranslator } from "next-intl";
import { Failure } from "../../domain/failure";
import messages from "../../messages/en.json" with { type: "json" };
import type { Command, Options } from "./command";
import { UseError } from "./command";
import { databaseCommands } from "./database";
import { addTokenCommand } from "./token";
import { userCommands } from "./user";
import { verifyExportCommand } from "./verify-export";

export const commands: Command[] = [
  ...userCommands,
  addTokenCommand,
  ...databaseCommands,
  verifyExportCommand,
];

/** Errors whose message is all the operator needs; anything else is a bug and keeps its stack. */
const spoken = new Set(["UseError", "BackupError", "ReferenceFileError", "SettingError"]);
const prefix = "npm run qadam -- ";

interface Output {
  print(line: string): void;
  complain(line: string): void;
}

/** Runs one command line. Resolves to the exit status: 0 done, 1 not done or found bad, 2 used in a way that cannot work. */
export async function runQadam(args: string[], { print, complain }: Output): Promise<number> {
  const wantsHelp = args.includes("--help") || args.includes("-h");
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => args[index] === word));
  if (!command) {
    if (wantsHelp || args.length === 0) {
      for (const line of overview()) print(line);
      return wantsHelp ? 0 : 2;
    }
    complain(`There is no command "${args.join(" ")}"; "${prefix}--help" lists them.`);
    return 2;
  }
  if (wantsHelp) {
    for (const line of helpOf(command)) print(line);
    return 0;
  }
  try {
    return await command.run({ ...read(command, args), print });
  } catch (error) {
    complain(sentenceOf(error));
    return error instanceof UseError ? 2 : 1;
  }
}

const usageOf = ({ name, words, options, needs }: Command) =>
  [
    name,
    ...words,
    ...Object.entries(options).map(([option, { type }]) => {
      const shown = type === "string" ? `--${option} ...` : `--${option}`;
      return needs.includes(option) ? shown : `[${shown}]`;
    }),
  ].join(" ");

const overview = () => [
  "Usage:",
  ...commands.flatMap((command) => [`  ${prefix}${usageOf(command)}`, `      ${command.summary}`]),
  `"${prefix}COMMAND --help" says more. Which database: DATABASE_URL, QADAM_DATA_DIR.`,
];

const helpOf = (command: Command) => [
  `Usage: ${prefix}${usageOf(command)}`,
  command.summary,
  ...command.detail.map((line) => `  ${line}`),
];

function read(command: Command, args: string[]) {
  const rest = args.slice(command.name.split(" ").length);
  const seeHelp = `see "${prefix}${command.name} --help"`;
  const { values, positionals } = parse(
    rest,
    command.options,
    (why) => `${command.name}: ${why}; ${seeHelp}.`,
  );
  if (positionals.length !== command.words.length) {
    const wanted = command.words.length === 0 ? "no further words" : command.words.join(" and ");
    throw new UseError(`${command.name} takes ${wanted}, not ${positionals.length} words; ${seeHelp}.`);
  }
  for (const option of command.needs)
    if (!values[option]) throw new UseError(`${command.name} needs --${option}; ${seeHelp}.`);
  return { words: positionals, options: values };
}

function parse(args: string[], options: Options, sentence: (why: string) => string) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    const [why = ""] = (error as Error).message.split(/[.\n]/);
    throw new UseError(sentence(why.charAt(0).toLowerCase() + why.slice(1)));
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Failure) return sentenceOfFailure(error);
  if (!(error instanceof Error)) return String(error);
  return spoken.has(error.name) ? error.message : (error.stack ?? error.message);
}

function sentenceOfFailure({ code, detail, fields }: Failure): string {
  const translate = createTranslator({ locale: "en", messages: messages.problem }) as unknown as {
    (key: string, values?: Record<string, string | number>): string;
    has(key: string): boolean;
  };
  const said = (key: string, values?: Record<string, string | number>) =>
    translate.has(key) ? translate(key, values) : key;
  if (fields.length === 0)
    return said(translate.has(`details.${detail}`) ? `details.${detail}` : `titles.${code}`);
  const optionOf = (field: string) => field.replace(/^grant\./, "").replace(/(Code|Id)$/, "");
  return fields
    .map(({ field, reason, values }) => `${optionOf(field)}: ${said(`fields.${reason}`, values)}.`)
    .join(" ");
}
