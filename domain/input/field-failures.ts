import type { ZodError } from "zod";
import type { FieldFailure } from "../failure";

/** Each zod issue as the field it names (dotted path; "" for the whole body) and the key of what is wrong with it. */
export function fieldFailures(error: ZodError): FieldFailure[] {
  return error.issues.flatMap((issue): FieldFailure[] => {
    const field = issue.path.join(".");
    switch (issue.code) {
      case "invalid_type":
        return [
          { field, reason: issue.input === undefined || issue.input === null ? "required" : "wrong_type" },
        ];
      case "too_big":
        return issue.origin === "array"
          ? [{ field, reason: "too_many", values: { max: Number(issue.maximum) } }]
          : [
              {
                field,
                reason: issue.origin === "string" ? "too_long" : "too_big",
                values: { max: Number(issue.maximum) },
              },
            ];
      case "too_small":
        return issue.origin === "string" && Number(issue.minimum) <= 1
          ? [{ field, reason: "required" }]
          : [
              {
                field,
                reason: issue.origin === "number" ? "too_small" : "too_short",
                values: { min: Number(issue.minimum) },
              },
            ];
      case "invalid_value":
        return [{ field, reason: "unknown_value" }];
      case "unrecognized_keys":
        return issue.keys.map((key) => ({ field: [...issue.path, key].join("."), reason: "unknown_field" }));
      case "custom":
        return [
          {
            field,
            reason: typeof issue.params?.reason === "string" ? issue.params.reason : "wrong_form",
            values: issue.params?.values,
          },
        ];
      default:
        return [{ field, reason: "wrong_form" }];
    }
  });
}
