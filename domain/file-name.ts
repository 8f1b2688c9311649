const longestName = 120;

/** What is wrong with the name of a file that was sent: a key of `problem.fields`; null when nothing is. */
export function fileNameFault(
  name: string,
): "required" | "file_name_path" | "file_name_marks" | "too_long" | null {
  if (name.trim() === "" || /^\.+$/.test(name.trim())) return "required";
  if (/[/\\]/.test(name)) return "file_name_path";
  if (/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(name)) return "file_name_marks";
  return [...name].length > longestName ? "too_long" : null;
}

/** The ending of a name in lower case without its dot; "" without one. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
