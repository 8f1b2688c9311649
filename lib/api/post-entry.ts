import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ZodType } from "zod";
import { bodyFrom, type FormValues, isBlank, valuesOf } from "@/lib/client/form-values";
import { type Posted, postedNames, sentName } from "@/lib/client/posted";
import type { Problem } from "@/lib/client/problem";
import { requestPath } from "@/lib/i18n/request-path";
import { localePath } from "@/lib/i18n/routing";
import { handInFiles } from "./hand-in-files";
import type { Handler } from "./route";

interface Options {
  /** The shape of the version the form was filled in on; its `rowVersion` goes along. */
  opened?: ZodType;
  /** The route that takes the files in it, before the entry that names them. */
  files?: Handler;
  /** What the route calls what the entry is about. */
  ofParam?: string;
  /** The last touch to what is sent, as where script sends it. */
  toBody?: (body: Record<string, unknown>) => Record<string, unknown>;
}

const same = (body: Record<string, unknown>) => body;

/** What of the reader's own request says who sends and from where. */
const passedOn = ["host", "origin", "sec-fetch-site", "x-qadam-client"];

/**
 * Sends what a form posted without script through the route that takes it from everybody else: one command, one check of the
 * origin, one set of words.
 */
export async function postEntry(
  route: Handler,
  form: FormData,
  { opened, files, ofParam = "id", toBody = same }: Options = {},
): Promise<Posted> {
  const control = (name: string) => String(form.get(name) ?? "");
  const key = control(postedNames.key);
  const version = opened?.safeParse(parsed(control(postedNames.opened))).data ?? null;
  const handed = files && (await handInFiles(form, (name, file) => sendFile(files, name, file)));
  const values = { ...typed(form), ...handed?.values };
  const state: Posted = { key, values, opened: version, problem: null, sent: null };
  if (handed?.problem) return { ...state, problem: handed.problem };
  const body = { ...toBody(bodyFrom(values).body), ...rowVersionOf(version) };
  const file = form.get("file");
  const withFile = file instanceof File && file.size > 0 ? formWith(file, values) : null;
  const request = new Request(new URL(await requestPath(), "http://form.invalid"), {
    method: "POST",
    headers: await headersOf({
      ...(!withFile && { "content-type": "application/json" }),
      ...(key && { "idempotency-key": key }),
    }),
    body: withFile ?? JSON.stringify(body),
  });
  const params = Promise.resolve({ [ofParam]: control(postedNames.of) });
  const response = await route(request, { params });
  const answer = await response.json();
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

/** As `postEntry`; once it is taken the reader is led back to the form by an address of its own, so that loading it again sends nothing. */
export async function postAndReturn(...sent: Parameters<typeof postEntry>): Promise<Posted> {
  const posted = await postEntry(...sent);
  if (!posted.sent) return posted;
  const back = new URL(await requestPath(), "http://form.invalid");
  back.searchParams.set(sentName, "1");
  return redirect(localePath(`${back.pathname}${back.search}`, await getLocale()));
}

async function sendFile(files: Handler, name: string, body: Blob): Promise<Response> {
  const address = new URL(`/api/v1/files?name=${encodeURIComponent(name)}`, "http://form.invalid");
  const sent = { "content-type": "application/octet-stream" };
  const request = new Request(address, { method: "POST", headers: await headersOf(sent), body });
  return files(request, { params: Promise.resolve({}) });
}

async function headersOf(own: Record<string, string>): Promise<Headers> {
  const asked = await headers();
  const sent = new Headers({ ...own, "accept-language": await getLocale() });
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
