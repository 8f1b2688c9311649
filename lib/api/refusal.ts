/** What is wrong with a request as such, before anything of ours is asked: each with its status, code and `problem.details` key. */
export const refusals = {
  malformed_json: { status: 400, code: "malformed" },
  malformed_form: { status: 400, code: "malformed" },
  wrong_content_type: { status: 415, code: "malformed" },
  too_large: { status: 413, code: "payload_too_large" },
} as const;

export class Refusal extends Error {
  constructor(readonly detail: keyof typeof refusals) {
    super(detail);
  }
}
