import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ZodType } from "zod";
import { bodyFrom, type FormValues, isBlank, valuesOf } from "@/lib/client/form-values";
import { type Posted, postedNames } from "@/lib/client/posted";
import type { Problem } from "@/lib/client/problem";
import { requestPath } from "@/lib/i18n/request-path";
import type { Handler } from "./route";

/** What of the reader's own request says who sends and from where. */
const passedOn = ["host", "origin", "sec-fetch-site", "x-qadam-client"];

/**
 * Sends what a form posted without script through the route that takes it from everybody else: one command, one check of the
 * origin, one set of words. `opened` is the shape of the version the form was filled in on; its `rowVersion` goes along.
 */
export async function postEntry(route: Handler, form: FormData, opened?: ZodType): Promise<Posted> {
  const control = (name: string) => String(form.get(name) ?? "");
  const key = control(postedNames.key);
  const version = opened?.safeParse(parsed(control(postedNames.opened))).data ?? null;
  const values = typed(form);
  const body = { ...bodyFrom(values).body, ...rowVersionOf(version) };
  const file = form.get("file");
  const sent = file instanceof File && file.size > 0 ? formWith(file, values) : JSON.stringify(body);
  const request = new Request(new URL(await requestPath(), "http://form.invalid"), {
    method: "POST",
    headers: await headersOf(key, sent),
    body: sent,
  });
  const params = Promise.resolve({ id: control(postedNames.of) });
  const response = await route(request, { params });
  const answer = await response.json();
  const state: Posted = { key, values, opened: version, problem: null, sent: null };
  if (response.ok) return { ...state, values: {}, sent: { answer: answer.data, body } };
  const problem = answer as Problem;
  return { ...state, problem: { ...problem, current: opened?.safeParse(problem.current).data } };
}

function formWith(file: File, values: FormValues): FormData {
  const form = new FormData();
  form.append("file", file);
  for (const [name, value] of Object.entries(values))
    for (const each of [value].flat()) form.append(name, each);
  return form;
}

async function headersOf(key: string, body: string | FormData): Promise<Headers> {
  const asked = await headers();
  const sent = new Headers({ "accept-language": await getLocale() });
  if (typeof body === "string") sent.set("content-type", "application/json");
  if (key) sent.set("idempotency-key", key);
  for (const name of passedOn) {
    const value = asked.get(name);
    if (value !== null) sent.set(name, value);
  }
  return sent;
}

/** Lines end in one character, as they do when script sends them. */
function typed(form: FormData): FormValues {
  const filled = Object.entries(valuesOf(form)).filter(([, value]) => !isBlank({ value }));
  const plain = (text: string) => text.replaceAll("\r\n", "\n");
  return Object.fromEntries(
    filled.map(([name, value]) => [name, typeof value === "string" ? plain(value) : value.map(plain)]),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const rowVersionOf = (version: unknown) =>
  typeof version === "object" && version !== null && "rowVersion" in version
    ? { rowVersion: version.rowVersion }
    : {};
