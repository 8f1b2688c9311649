import { escaped } from "./xml";

/** What may be chosen in the cells of a column: a range of another sheet. `isStrict`: and nothing else may be typed. */
export interface Choices {
  range: string;
  isStrict: boolean;
}

interface Validated {
  /** The letters of the column. */
  place: string;
  heading: string;
  choices?: Choices;
  hint?: string;
}

const lastRow = 6_000;
const longestTitle = 32;
const longestHint = 255;

/** Lists to choose from and what is said beside the cells, for rows there and rows to come. */
export function validations(columns: readonly Validated[]): string {
  const each = columns.flatMap(({ place, choices, hint, heading }) => {
    if (!choices && !hint) return [];
    const list = choices ? ` type="list" showErrorMessage="${choices.isStrict ? 1 : 0}"` : "";
    const prompt = hint
      ? ` showInputMessage="1" promptTitle="${escaped(heading.slice(0, longestTitle))}" prompt="${escaped(hint.slice(0, longestHint))}"`
      : "";
    const formula = choices ? `<formula1>${escaped(choices.range)}</formula1>` : "";
    return [
      `<dataValidation${list} allowBlank="1"${prompt} sqref="${place}2:${place}${lastRow}">${formula}</dataValidation>`,
    ];
  });
  return each.length > 0 ? `<dataValidations count="${each.length}">${each.join("")}</dataValidations>` : "";
}
