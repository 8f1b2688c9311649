export interface ProblemField {
  /** Dotted path in the body that was sent; "" for the whole of it. */
  field: string;
  reason: string;
  /** In the reader's language. */
  message: string;
}

/** What the server answers when it refuses: RFC 9457 with our stable code, in the reader's language. */
export interface Problem {
  code: string;
  title: string;
  status: number;
  detail: string;
  fields: ProblemField[];
  requestId: string | null;
  /** With `stale`: the thing as it stands now. */
  current?: unknown;
}

/** The server answered, and refused. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** No answer came: whether the request arrived is not known, so the same key must be sent again. */
export class Unreachable extends Error {}

/** A refusal as it was answered, whole even where the answer was not. */
export const problemFrom = (status: number, answered: Partial<Problem> | null): Problem => {
  const sent = typeof answered === "object" && answered !== null ? answered : {};
  return {
    code: sent.code ?? "unexpected",
    title: sent.title ?? "",
    detail: sent.detail ?? "",
    status,
    fields: sent.fields ?? [],
    requestId: sent.requestId ?? null,
    current: sent.current,
  };
};
