import { Failure } from "../../domain/failure";

/** The storage of files does not answer, or not as it should; the message is for the operator. */
export class StorageFailure extends Failure {
  constructor(said: string) {
    super("unavailable", "files_away", [], { retryAfterSeconds: 30 });
    this.message = `The file storage ${said}.`;
  }
}

/** What the system said, as a code where it has one. */
export function reasonOf({ message, cause, ...error }: Error & { code?: unknown }): string {
  const deeper = cause instanceof Error && "code" in cause ? cause.code : error.code;
  return deeper === undefined ? message : String(deeper);
}

/** Work on our own disk, whose failing is the storage's. */
export const onDisk = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((error: Error) => {
    throw new StorageFailure(`is away: ${reasonOf(error)}`);
  });
