import { Failure } from "@/domain/failure";

/** The number of a version in an address; `not_found` for what is none. */
export function versionNumber(written: unknown): number {
  if (typeof written !== "string" || !/^[1-9]\d{0,5}$/.test(written))
    throw new Failure("not_found", "not_found");
  return Number(written);
}
