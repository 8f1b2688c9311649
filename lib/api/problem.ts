import { createTranslator } from "next-intl";
import { Failure, type FieldFailure, failureStatus } from "@/domain/failure";
import type { Language } from "@/domain/vocabulary";
import { log } from "./log";
import { Refusal, refusals } from "./refusal";

export interface Asked {
  requestId: string;
  language: Language;
  method: string;
  path: string;
}

interface Problem {
  status: number;
  code: string;
  detail: string;
  fields: FieldFailure[];
  current?: unknown;
  retryAfterSeconds?: number;
}

/** Anything that was thrown as `application/problem+json`; what nobody foresaw is logged whole and shown as one fixed sentence. */
export async function problemResponse(error: unknown, asked: Asked): Promise<Response> {
  const { status, code, detail, fields, current, retryAfterSeconds } = problemOf(error, asked);
  const words = await wordsOf(asked.language);
  const body = {
    type: "about:blank",
    title: words.title(code),
    status,
    code,
    detail: words.detail(detail),
    fields: fields.map(({ field, reason, values }) => ({
      field,
      reason,
      message: words.field(reason, values),
    })),
    requestId: asked.requestId,
    ...(current === undefined ? {} : { current }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": asked.language,
      "cache-control": "private, no-store",
      "x-request-id": asked.requestId,
      ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
    },
  });
}

/** What is wrong, in codes; what nobody foresaw is logged whole. */
export function problemOf(error: unknown, { requestId, method, path }: Asked): Problem {
  if (error instanceof Failure) {
    if (error.code === "unavailable")
      log().error({ requestId, method, path, said: error.message }, "unavailable");
    return {
      status: failureStatus[error.code],
      code: error.code,
      detail: error.detail,
      fields: error.fields,
      ...error.extra,
    };
  }
  if (error instanceof Refusal) return { ...refusals[error.detail], detail: error.detail, fields: [] };
  log().error({ requestId, method, path, err: error }, "unexpected");
  return { status: 500, code: "unexpected", detail: "unexpected", fields: [] };
}

async function wordsOf(language: Language) {
  const { default: messages } = await import(`../../messages/${language}.json`);
  const translate = createTranslator({ locale: language, messages, namespace: "problem" }) as unknown as {
    (key: string, values?: FieldFailure["values"]): string;
    has(key: string): boolean;
  };
  const kinds = messages.vocabulary.personalData as Record<string, string>;
  const first = (...keys: string[]) => keys.find((key) => translate.has(key));
  return {
    title: (code: string) => translate(first(`titles.${code}`) ?? "titles.unexpected"),
    detail: (key: string) => translate(first(`details.${key}`) ?? "details.unexpected"),
    field(reason: string, values: FieldFailure["values"]) {
      const named =
        typeof values?.kinds === "string"
          ? {
              ...values,
              kinds: values.kinds
                .split(", ")
                .map((kind) => kinds[kind] ?? kind)
                .join(", "),
            }
          : values;
      return translate(first(`fields.${reason}`) ?? "fields.wrong_form", named);
    },
  };
}
