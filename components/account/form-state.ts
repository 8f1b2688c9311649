import type { Choice } from "@/components/ui/select";

/** What a form knows after it was sent; it comes back whole from the server, so that it works without script. */
export interface FormState {
  /** Counts the answers, so that the same words twice are news. */
  attempt: number;
  errors: { field: string | null; message: string }[];
  /** What was typed, but for passwords. */
  values: Record<string, string>;
  done?: string;
  /** Something shown this one time only. */
  secret?: { label: string; value: string; hint: string };
}

export const untouched: FormState = { attempt: 0, errors: [], values: {} };

export type FormAction = (state: FormState, fields: FormData) => Promise<FormState>;

/** An input of a form, its words already in the reader's language. */
export type FieldSpec = {
  name: string;
  label: string;
  hint?: string;
  autoComplete?: string;
  defaultValue?: string;
} & ({ kind: "text" | "email" | "password" } | { kind: "select"; choices: Choice[]; emptyLabel?: string });
