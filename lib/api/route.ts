import { unstable_rethrow } from "next/navigation";
import type { ZodObject, ZodType, z } from "zod";
import type { CommandContext } from "@/db/command";
import { findCountryName } from "@/db/queries/countries";
import type { Scope } from "@/db/queries/scope";
import { getStore } from "@/db/store";
import { visitorActor } from "@/db/system-actor";
import { Failure, invalidField } from "@/domain/failure";
import { asOfQuery } from "@/domain/input/query";
import type { Language } from "@/domain/vocabulary";
import { cacheableAnswer } from "./answer";
import { type Asker, askerOf, requireWriter } from "./asker";
import { idempotencyKeyOf, readJsonBody } from "./body";
import { acceptedLanguage } from "./language";
import { countRequest, type LimitKind } from "./limits";
import { type Asked, problemResponse } from "./problem";
import { parseInput, queryOf } from "./query";
import { refusedFile } from "./refused-file";
import { scopeOf } from "./scope";

export type Params = Record<string, string>;

/** What the OpenAPI document says of a route. */
export interface RouteDefinition {
  summary: string;
  query?: ZodObject;
  body?: ZodType;
  /** The same as a form with a file, where it may be sent as one. */
  form?: ZodType;
  /** What a good answer carries; undefined: not JSON. */
  answer?: ZodType;
  mediaType?: string;
  status: 200 | 201;
  access: "anybody" | "signed_in";
}

export interface Handler {
  (request: Request, context: { params: Promise<Params> }): Promise<Response>;
  definition: RouteDefinition;
}

export interface Reading<Query> {
  scope: Scope;
  query: Query;
  params: Params;
  language: Language;
  asker: Asker;
  request: Request;
  requestId: string;
}

interface Read<Query extends ZodObject>
  extends Partial<Pick<RouteDefinition, "access" | "answer" | "mediaType">> {
  summary: string;
  query?: Query;
  /** Names that may be given several times; those of `listParameters` when absent. */
  lists?: readonly string[];
  limit?: LimitKind;
  /** People follow links to it: in a browser a page says why there is no file. */
  isFile?: boolean;
  /** What the answer carries, as JSON; or a whole response. */
  handle(reading: Reading<z.output<Query>>): Promise<unknown>;
}

/** A route that reads: `on` in the address, limits, ETag, problem+json. */
export function readRoute<Query extends ZodObject>(route: Read<Query>): Handler {
  const query = asOfQuery.extend(route.query?.shape ?? {});
  return handlerOf(
    {
      summary: route.summary,
      query,
      answer: route.answer,
      mediaType: route.mediaType,
      status: 200,
      access: route.access ?? "anybody",
    },
    async (request, params, asked) => {
      const asker = await askerOf(request);
      const sent = queryOf(request, route.lists);
      if (route.limit || !asker.actor)
        await countRequest(route.limit ?? (sent.q ? "search" : "read"), asker.sender);
      if (route.access === "signed_in" && !asker.actor)
        throw new Failure("unauthenticated", "unauthenticated");
      const parsed = parseInput(query, sent) as z.output<Query> & { on?: string };
      const scope = scopeOf(asker.actor, parsed.on);
      await requireKnownCountry(scope, sent.country);
      const reading = { scope, query: parsed, params, asker, request, ...asked };
      const answer = await route.handle(reading);
      return answer instanceof Response ? answer : cacheableAnswer(answer, request, asker, asked.requestId);
    },
    route.isFile ? refusedFile : problemResponse,
  );
}

/** A filter by a State that is none must not look like a State without anything; whoever takes several checks them itself. */
async function requireKnownCountry(scope: Scope, code: string | undefined) {
  if (code === undefined || code === "international" || code.includes(",")) return;
  if (!(await findCountryName(scope, code))) throw invalidField("country", "unknown_country");
}

interface Write {
  summary: string;
  /** What is sent, for the document; the command checks it. Absent: nothing is sent. */
  body?: ZodType;
  /** The same as a form, where it may be sent as one; for the document. */
  form?: ZodType;
  answer: ZodType;
  status?: 200 | 201;
  /** `anybody`: taken without an account, as from nobody known, and only so often. */
  access?: "anybody";
  /** Reads what was sent, where it may be something else than JSON. */
  read?(request: Request): Promise<Record<string, unknown>>;
  /** Runs the command; `input` is what was sent together with the ids in the address, which come first. */
  run(context: CommandContext, input: Record<string, unknown>, asked: Asked): Promise<unknown>;
  /** The thing as it stands, for a writer whose version is old. */
  current?(scope: Scope, params: Params): Promise<unknown>;
}

/** A route that changes something: who, from where, how often, content type, size, JSON, then one command. */
export function writeRoute(route: Write): Handler {
  const { summary, body, form, answer, status = 201, access = "signed_in" } = route;
  return handlerOf({ summary, body, form, answer, status, access }, async (request, params, asked) => {
    const asker = await askerOf(request);
    await countRequest(access === "anybody" ? "case" : "write", asker.sender);
    const actor = access === "anybody" ? visitorActor : requireWriter(asker, request);
    const idempotencyKey = idempotencyKeyOf(request);
    const input = { ...(body || form ? await (route.read ?? readJsonBody)(request) : {}), ...params };
    const context = { store: getStore(), actor, now: new Date().toISOString(), idempotencyKey };
    const value = await route.run(context, input, asked).catch(async (error: unknown) => {
      if (!(error instanceof Failure) || error.code !== "stale" || !route.current) throw error;
      const current = await route.current(scopeOf(actor, null), params);
      throw new Failure(error.code, error.detail, error.fields, { current });
    });
    return Response.json(
      { data: value ?? {} },
      { status, headers: { "cache-control": "private, no-store", "x-request-id": asked.requestId } },
    );
  });
}

function handlerOf(
  definition: RouteDefinition,
  answer: (request: Request, params: Params, asked: Asked) => Promise<Response>,
  refused: (error: unknown, asked: Asked, request: Request) => Promise<Response> = problemResponse,
): Handler {
  const handle = async (request: Request, context: { params: Promise<Params> }) => {
    const asked: Asked = {
      requestId: crypto.randomUUID(),
      language: acceptedLanguage(request.headers.get("accept-language")),
      method: request.method,
      path: new URL(request.url).pathname,
    };
    try {
      return await answer(request, await context.params, asked);
    } catch (error) {
      unstable_rethrow(error);
      return refused(error, asked, request);
    }
  };
  return Object.assign(handle, { definition });
}
