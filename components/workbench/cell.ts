import type { AssessmentView, CellItem } from "@/domain/view/assessment";
import { scaleValues } from "@/domain/vocabulary";
import { bodyFrom, type FormValues, isBlank, textIn } from "@/lib/client/form-values";

export type CellKey = Pick<CellItem, "countryCode" | "criterionCode">;

/** `UZ-PROS-01`: names a cell in the address, in ids and in drafts. */
export const keyOf = ({ countryCode, criterionCode }: CellKey) => `${countryCode}-${criterionCode}`;

export const draftOf = (cell: CellKey) => `assessment:${keyOf(cell)}`;

/** The name and id of an input of a cell: several cells are on one page. */
export const inputName = (key: string, name: string) => `${key}:${name}`;

export type Progress = "empty" | "begun" | "filled";

export function progressOf(key: string, values: FormValues): Progress {
  if (textIn(values, inputName(key, "answer"))) return "filled";
  return isBlank(values) ? "empty" : "begun";
}

/** What is typed in a cell as one answer, and which input a field of it came from. */
export function answerFrom(cell: CellKey, values: FormValues) {
  const key = keyOf(cell);
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.slice(inputName(key, "").length), value]),
  );
  const { body, nameOf } = bodyFrom(plain);
  const { answer, citations, ...rest } = body as Record<string, unknown> & { citations?: object[] };
  const value = scaleValues.find((each) => String(each) === answer);
  return {
    body: {
      countryCode: cell.countryCode,
      criterionCode: cell.criterionCode,
      ...rest,
      ...(value === undefined ? { absence: answer } : { value }),
      ...(citations && { citations: citations.map(withoutLabel) }),
    },
    nameOf: (field: string) =>
      inputName(
        key,
        ["value", "absence", "countryCode", "criterionCode"].includes(field) ? "answer" : nameOf(field),
      ),
  };
}

function withoutLabel(citation: object) {
  const { sourceTitle: _shown, ...sent } = citation as Record<string, unknown>;
  return sent;
}

/** The answers of a cell that a correction can take the place of. */
export const correctable = (answers: readonly AssessmentView[]) =>
  answers.filter(({ state }) => state === "public_source" || state === "published");
