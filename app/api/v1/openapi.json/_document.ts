import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { ProblemView } from "@/domain/view/answer";
import type { RouteDefinition } from "@/lib/api/route";
import project from "../../../../package.json";
import { methods, type RouteModule, routes } from "./_routes";

type SchemaObject = Parameters<OpenAPIRegistry["registerComponent"]>[2];

const problems: Record<number, string> = {
  400: "Malformed JSON",
  401: "Not signed in",
  403: "Not allowed, or sent from another site",
  404: "Not there, or not the reader's to see",
  409: "An old `rowVersion`, an idempotency key with another body, or a conflict with what is recorded",
  413: "Larger than 1 MiB, or than 10 MiB where a file may be sent",
  415: "Of no content type that is read here",
  422: "A field or parameter is wrong; `fields` names it",
  429: "Too many requests; see Retry-After",
  500: "Unexpected; `requestId` is in the log",
  503: "What it needs does not answer, such as the storage of files; nothing was saved, see Retry-After",
};
const problemRef = { $ref: "#/components/schemas/Problem" };
const reading = [404, 422, 429, 500, 503];
const readingSignedIn = [401, 403, ...reading];
const writing = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503];

/** OpenAPI 3.1, made from the schemas that the routes themselves use. */
export function openApiDocument() {
  const registry = new OpenAPIRegistry();
  const { $schema: _dialect, ...problem } = z.toJSONSchema(ProblemView);
  registry.registerComponent("schemas", "Problem", problem as SchemaObject);
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "next-auth.session-token",
    description: "Changes are accepted from pages of the site itself only",
  });
  for (const [folder, module] of Object.entries(routes))
    for (const [method, { definition }] of handlersOf(module))
      registry.registerPath(pathOf(folder, method, definition));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Qadam",
      version: project.version,
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
      description: "Reading published facts needs no account. Writing needs a bearer token or a session.",
    },
    servers: [{ url: "/api/v1" }],
  });
}

const handlersOf = (module: RouteModule) =>
  methods.flatMap((method) => (module[method] ? [[method, module[method]] as const] : []));

function pathOf(folder: string, method: (typeof methods)[number], definition: RouteDefinition): RouteConfig {
  const names = [...folder.matchAll(/\[(\w+)\]/g)].flatMap(([, name]) => name ?? []);
  const isWriting = method !== "GET";
  const refused = isWriting ? writing : definition.access === "signed_in" ? readingSignedIn : reading;
  return {
    method: method.toLowerCase() as RouteConfig["method"],
    path: `/${folder.replace(/\[(\w+)\]/g, "{$1}")}`,
    summary: definition.summary,
    tags: [folder.split("/")[0] ?? folder],
    security: definition.access === "signed_in" ? [{ bearer: [] }, { session: [] }] : [],
    request: {
      params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))),
      ...(definition.query ? { query: definition.query } : {}),
      ...(method === "POST" ? { headers: idempotencyHeader } : {}),
      ...(definition.body ? { body: { required: true, content: contentOf(definition) } } : {}),
    },
    responses: {
      [definition.status]: {
        description: definition.summary,
        content: {
          [definition.mediaType ?? "application/json"]: { schema: definition.answer ?? z.string() },
        },
      },
      ...(isWriting || definition.access === "signed_in"
        ? {}
        : { 304: { description: "What If-None-Match names" } }),
      ...Object.fromEntries(
        refused.map((status) => [
          status,
          {
            description: problems[status] ?? "",
            content: { "application/problem+json": { schema: problemRef } },
          },
        ]),
      ),
    },
  };
}

const contentOf = ({ body, form }: RouteDefinition) => ({
  ...(body ? { "application/json": { schema: body } } : {}),
  ...(form ? { "multipart/form-data": { schema: form } } : {}),
});

const idempotencyHeader = z.object({
  "Idempotency-Key": z
    .string()
    .max(200)
    .optional()
    .describe("The same key and body get the same answer again; another body 409"),
});
