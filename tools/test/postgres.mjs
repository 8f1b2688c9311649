import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, tryCommand } from "../run-command.mjs";
import { freePort } from "./free-port.mjs";

const settings = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  // Each test has a database of its own, with connections of its own until its file is done.
  "max_connections=600",
  "unix_socket_directories=",
];

/** The newest server binaries at hand: Debian's folders, then the PATH. */
function binaries() {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(root, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root; root lends it an account without rights. */
function account() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"])
    try {
      const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {}
  return {};
}

/**
 * A throw-away server on loopback, or the one of QADAM_TEST_PG_URL. Resolves to its address and how to end it; null when
 * there are no binaries.
 */
export async function startPostgres() {
  const given = process.env.QADAM_TEST_PG_URL;
  if (given) return { url: given, stop: async () => undefined };
  const bin = binaries();
  if (!bin) return null;
  const as = account();
  const home = mkdtempSync(join(tmpdir(), "qadam-postgres-"));
  const password = randomBytes(18).toString("hex");
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [home, passwordFile]) if (as.uid !== undefined) chownSync(path, as.uid, as.gid);
  const data = join(home, "data");
  const where = { ...as, cwd: home };
  await runCommand(
    join(bin, "initdb"),
    [
      "-D",
      data,
      "-U",
      "qadam",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwordFile}`,
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ],
    where,
  );
  const port = await freePort();
  const url = `postgres://qadam:${password}@127.0.0.1:${port}/postgres`;
  return serve({ bin, home, data, port, url, where });
}

/**
 * A second server that follows the one at `url` (a throw-away one on loopback) by streaming replication. Its address has the database
 * of `url`. Null when there are no binaries or the server does not let itself be copied.
 */
export async function startReplica(url) {
  const bin = binaries();
  if (!bin) return null;
  const as = account();
  const home = mkdtempSync(join(tmpdir(), "qadam-replica-"));
  if (as.uid !== undefined) chownSync(home, as.uid, as.gid);
  const data = join(home, "data");
  const where = { ...as, cwd: home };
  const { hostname, port: from, username, password } = new URL(url);
  const { status } = await tryCommand(
    join(bin, "pg_basebackup"),
    [
      "-D",
      data,
      "-h",
      hostname,
      "-p",
      from || "5432",
      "-U",
      username,
      "-R",
      "-X",
      "stream",
      "-c",
      "fast",
      "--no-sync",
    ],
    { ...where, env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
  );
  if (status !== 0) {
    rmSync(home, { recursive: true, force: true });
    return null;
  }
  const port = await freePort();
  const own = new URL(url);
  own.hostname = "127.0.0.1";
  own.port = String(port);
  return serve({ bin, home, data, port, url: own.href, where });
}

async function serve({ bin, home, data, port, url, where }) {
  const child = spawn(
    join(bin, "postgres"),
    ["-D", data, "-h", "127.0.0.1", "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...where, stdio: "ignore" },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stopAtExit = () => child.kill("SIGQUIT");
  process.once("exit", stopAtExit);
  const stop = async () => {
    process.removeListener("exit", stopAtExit);
    child.kill("SIGINT");
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilReady(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilReady(url) {
  const { default: pg } = await import("pg");
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
