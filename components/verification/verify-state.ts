/** What the page of checking knows after it was asked; words are already in the reader's language. */
export interface VerifyState {
  /** Counts the answers, so that the same words twice are news. */
  attempt: number;
  error: { field: string; message: string } | null;
  /** What was pasted. */
  seal: string;
  answer: {
    isGood: boolean;
    title: string;
    text: string;
    /** What the seal vouches for. */
    facts: { label: string; value: string }[];
  } | null;
}

export const nothingAsked: VerifyState = { attempt: 0, error: null, seal: "", answer: null };

export type VerifyAction = (state: VerifyState, form: FormData) => Promise<VerifyState>;

export const verifyWords = ["wrong", "file", "fileHint", "seal", "sealHint", "check"] as const;
export type VerifyWord = (typeof verifyWords)[number];
