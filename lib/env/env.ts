import { z } from "zod";

const switched = (value: "on" | "off") =>
  z.enum(["on", "off"], { error: "must be on or off" }).default(value);
const webAddress = z.url({
  protocol: /^https?$/,
  error: "must be an http(s) address such as https://qadam.example",
});
const filled = (error: string) => z.string({ error }).trim().min(1, { error });

/** One path step names the bucket; in the clear only what does not leave the machine. */
function isBucketAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(value);
  const isSafe =
    protocol === "https:" || (protocol === "http:" && /^(127\.0\.0\.1|localhost)$/.test(hostname));
  return isSafe && /^\/[\w.-]+\/?$/.test(pathname) && !search && !hash && !username;
}

const settingsSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/.)/, { error: "must begin with file: or postgres://" })
    .optional(),
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, { error: "must begin with postgres://" })
    .optional(),
  PORT: z.coerce
    .number({ error: "must be a port number from 1 to 65535" })
    .int({ error: "must be a port number from 1 to 65535" })
    .min(1, { error: "must be a port number from 1 to 65535" })
    .max(65_535, { error: "must be a port number from 1 to 65535" })
    .default(3000),
  QADAM_DATA_DIR: filled("must name a folder").default("./data"),
  NEXTAUTH_URL: webAddress.optional(),
  NEXTAUTH_SECRET: z.string().min(32, { error: "must have 32 characters or more" }).optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: filled("must not be blank").optional(),
  OIDC_CLIENT_SECRET: filled("must not be blank").optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be an address such as smtp://user:password@mail.example:587" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
      error: "must be an e-mail address, with or without a name",
    })
    .optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    })
    .default("info"),
  QADAM_DEMO_PASSWORD: z
    .string()
    .min(15, { error: "must have 15 characters or more" })
    .max(128, { error: "must have 128 characters or fewer" })
    .optional(),
  QADAM_FRONT: switched("on"),
  QADAM_FRONT_MEMORY_MB: z.coerce
    .number({ error: "must be a number of megabytes, 1 or more" })
    .int({ error: "must be a number of megabytes, 1 or more" })
    .min(1, { error: "must be a number of megabytes, 1 or more" })
    .default(64),
  QADAM_JOBS: switched("on"),
  QADAM_LIMITS: switched("on"),
  QADAM_METRICS_TOKEN: z.string().min(32, { error: "must have 32 characters or more" }).optional(),
  QADAM_S3_URL: z
    .string()
    .refine(isBucketAddress, {
      error: "must be the address of a bucket such as https://s3.example/bucket (http only on this machine)",
    })
    .optional(),
  QADAM_S3_REGION: filled("must not be blank").optional(),
  QADAM_S3_KEY: filled("must not be blank").optional(),
  QADAM_S3_SECRET: filled("must not be blank").optional(),
  QADAM_SECOND_FACTOR: z
    .enum(["offered", "required"], { error: "must be offered or required" })
    .default("offered"),
  QADAM_TRUST_PROXY: switched("off"),
});

export type Settings = z.output<typeof settingsSchema>;
export const settingNames = Object.keys(settingsSchema.shape) as (keyof Settings)[];

/** A setting that cannot be used; its message is one sentence that names the variable. */
export class SettingError extends Error {
  override name = "SettingError";
}

/** Reads the settings; an empty variable counts as absent. Throws `SettingError` at the first that is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = settingsSchema.safeParse(given);
  const [issue] = read.error?.issues ?? [];
  if (!read.success) throw new SettingError(`The setting ${String(issue?.path[0])} ${issue?.message}.`);
  requireTogether(read.data, "signing in by OIDC", ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);
  requireTogether(read.data, "keeping files in S3-compatible storage", [
    "QADAM_S3_URL",
    "QADAM_S3_REGION",
    "QADAM_S3_KEY",
    "QADAM_S3_SECRET",
  ]);
  if (read.data.DATABASE_READ_URL && !read.data.DATABASE_URL?.startsWith("postgres"))
    throw new SettingError(
      "The setting DATABASE_READ_URL needs a DATABASE_URL that begins with postgres://.",
    );
  if (read.data.SMTP_URL && !read.data.MAIL_FROM)
    throw new SettingError("The setting MAIL_FROM is missing: mail sent by SMTP_URL needs a sender.");
  return read.data;
}

function requireTogether(given: Settings, what: string, names: (keyof Settings)[]) {
  const missing = names.filter((name) => !given[name]);
  if (missing.length > 0 && missing.length < names.length)
    throw new SettingError(`The setting ${missing[0]} is missing: ${what} needs ${names.join(", ")}.`);
}

let kept: Settings | undefined;

/** The settings of this process. */
export function settings(): Settings {
  kept ??= readSettings(process.env);
  return kept;
}

/**
 * The address people use, without a path: what an `Origin` is compared with and what links begin with. From NEXTAUTH_URL;
 * without it, the `Host` that was asked.
 */
export function ownOrigin(host: string | null): string | null {
  const { NEXTAUTH_URL } = settings();
  if (NEXTAUTH_URL) return new URL(NEXTAUTH_URL).origin;
  return host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).origin : null;
}
