import { reasonOf, StorageFailure } from "./storage-failure";

/** Asks the storage for something within so many milliseconds; `signal` is aborted when they are over. */
export async function within<Value>(
  milliseconds: number,
  said: string,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StorageFailure(`${said} within ${milliseconds} ms`));
      late.abort();
    }, milliseconds);
  });
  const working = work(late.signal).catch((error: Error) => {
    throw new StorageFailure(`is away: ${reasonOf(error)}`);
  });
  try {
    return await Promise.race([working, over]);
  } finally {
    clearTimeout(timer);
  }
}
