import { openApiDocument } from "@/app/api/v1/openapi.json/_document";

export interface Field {
  name: string;
  /** In the address, its query, a header; absent: in what is sent. */
  where?: string;
  type: string;
  isRequired: boolean;
  says: string;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary: string;
  needsAccount: boolean;
  parameters: Field[];
  body: Field[];
  answers: { status: string; says: string }[];
}

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  maximum?: number;
  minimum?: number;
  maxLength?: number;
}

interface Path {
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string }>;
}

/** What can be asked and sent, under its first name in the address, as the OpenAPI document says it. */
export function operationsByTag(): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  const paths = (openApiDocument().paths ?? {}) as unknown as Record<string, Record<string, Path>>;
  for (const [path, methods] of Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? path;
      groups.set(tag, [...(groups.get(tag) ?? []), operationOf(method, path, operation)]);
    }
  return groups;
}

const operationOf = (method: string, path: string, operation: Path): Operation => ({
  id: `${method}${path.replace(/[^\w]+/g, "-")}`,
  method: method.toUpperCase(),
  path,
  summary: operation.summary ?? "",
  needsAccount: (operation.security ?? []).length > 0,
  parameters: (operation.parameters ?? []).map((each) => ({
    name: each.name,
    where: each.in,
    type: typeOf(each.schema),
    isRequired: each.required ?? false,
    says: each.description ?? each.schema?.description ?? "",
  })),
  body: fieldsOf(operation.requestBody?.content?.["application/json"]?.schema),
  answers: Object.entries(operation.responses ?? {}).map(([status, { description = "" }]) => ({
    status,
    says: description === operation.summary ? "" : description,
  })),
});

const fieldsOf = (schema: Schema | undefined): Field[] =>
  Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    name,
    type: typeOf(field),
    isRequired: schema?.required?.includes(name) ?? false,
    says: field.description ?? "",
  }));

/** A schema in a few words: its kinds, its values, the names inside it. */
function typeOf(schema: Schema | undefined): string {
  if (!schema) return "";
  const { enum: values, const: only, items, anyOf, oneOf, properties, type } = schema;
  if (values) return values.join(" | ");
  if (only !== undefined) return String(only);
  const choices = anyOf ?? oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(" | ");
  if (items) return `[${typeOf(items)}]`;
  if (properties) return `{${Object.keys(properties).join(", ")}}`;
  return [type ?? "any"].flat().join(" | ");
}

/** What the number of an answer means, once for all of them. */
export function meaningsOf(groups: Iterable<Operation[]>): { status: string; says: string }[] {
  const meanings = new Map<string, string>();
  for (const operations of groups)
    for (const { answers } of operations)
      for (const { status, says } of answers) if (says) meanings.set(status, says);
  return [...meanings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([status, says]) => ({ status, says }));
}
