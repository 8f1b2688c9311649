import { hash, verify } from "@node-rs/argon2";
import { Failure } from "../domain/failure";
import { normalisePassword } from "../domain/password";

/** argon2id (the default of the library), 64 MiB, three passes, one lane. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Of a password that nobody knows, with the same cost: what is compared when there is no account. */
export const nobodysHash =
  "$argon2id$v=19$m=65536,t=3,p=1$FsJhM9FqvDlnqMTajvkBZw$eI/w1JygKN/RwBruxsBpNbxVZXWODFXe8ydqj9nPgh4";

/** Each hash takes 64 MiB, so only so many are computed at once, and only so many may wait. */
const room = { running: 2, waiting: 100 } as const;
const kept = globalThis as { qadamHashing?: { running: number; waiting: (() => void)[] } };
kept.qadamHashing ??= { running: 0, waiting: [] };
const desk = kept.qadamHashing;

/** Runs `work` when there is room for one more hash; `too_many` when too many wait already. */
export async function inHashingRoom<T>(work: () => Promise<T>): Promise<T> {
  if (desk.running >= room.running) {
    if (desk.waiting.length >= room.waiting)
      throw new Failure("too_many", "too_many", [], { retryAfterSeconds: 10 });
    await new Promise<void>((resolve) => desk.waiting.push(resolve));
  } else desk.running++;
  try {
    return await work();
  } finally {
    const next = desk.waiting.shift();
    if (next) next();
    else desk.running--;
  }
}

/** The hash to be kept of a password that was accepted. Run it before the transaction, never inside. */
export const hashPassword = (password: string) =>
  inHashingRoom(() => hash(normalisePassword(password), cost));

/** Whether `password` is the one of `passwordHash`; null compares with a hash that nobody's password has, in the same time. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? nobodysHash, normalisePassword(password));
  return isRight && passwordHash !== null;
}
