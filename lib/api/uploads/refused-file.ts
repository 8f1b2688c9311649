import { Failure } from "@/domain/failure";

/** Why a file is not taken; each has its sentence in `messages/`, `problem.fields`. */
export type FileFault =
  | "file_unknown_kind"
  | "file_not_what_it_says"
  | "file_encrypted"
  | "file_too_much_text"
  | "file_doctype"
  | "file_malformed"
  | "file_empty"
  | "sheet_encrypted"
  | "sheet_too_large"
  | "sheet_too_long"
  | "sheet_not_ours"
  | "sheet_of_another"
  | "sheet_altered"
  | "sheet_merged"
  | "sheet_column_missing"
  | "sheet_column_twice"
  | "sheet_empty"
  | "xlsx_unknown_kind"
  | "annex_unknown_kind"
  | "annex_no_table"
  | "annex_too_long";

export const refusedFile = (reason: FileFault, values?: Record<string, string | number>) =>
  new Failure("invalid", "invalid", [{ field: "file", reason, values }]);
