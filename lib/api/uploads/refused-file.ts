import { Failure } from "@/domain/failure";

/** Why a file is not taken; each has its sentence in `messages/`, `problem.fields`. */
export type FileFault =
  | "file_unknown_kind"
  | "file_not_what_it_says"
  | "file_encrypted"
  | "file_too_much_text"
  | "file_doctype"
  | "file_malformed"
  | "file_empty";

export const refusedFile = (reason: FileFault, values?: Record<string, string | number>) =>
  new Failure("invalid", "invalid", [{ field: "file", reason, values }]);
