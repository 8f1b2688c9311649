import type { ProvisionKind } from "../vocabulary";
import { paragraphsOf } from "./paragraphs";
import { placesOf } from "./places";
import { isContainer, type LegalProvision } from "./provision";

export const akomaNtosoNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

export interface Described {
  /** `act` for what is in force, `bill` for what is not yet. */
  type: "act" | "bill";
  countryCode: string;
  instrumentId: string;
  title: string;
  label: string;
  sequence: number;
  /** YYYY-MM-DD. */
  date: string;
  language: string;
}

/** A text as Akoma Ntoso 3.0. What is read back from it are exactly the units it was made from. */
export function akomaNtosoOf(described: Described, provisions: readonly LegalProvision[]): string {
  const { type } = described;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${akomaNtosoNamespace}">`,
    `  <${type} name="${type}">`,
    ...metaOf(described),
    "    <body>",
    ...bodyOf(provisions),
    "    </body>",
    `  </${type}>`,
    "</akomaNtoso>",
    "",
  ].join("\n");
}

function metaOf({
  type,
  countryCode,
  instrumentId,
  title,
  label,
  sequence,
  date,
  language,
}: Described): string[] {
  const work = `/akn/${countryCode.toLowerCase()}/${type}/${encodeURIComponent(instrumentId)}`;
  const expression = `${work}/${language}@${date}`;
  const level = (name: string, uri: string, more: string[]) => [
    `        <${name}>`,
    `          <FRBRthis value="${attribute(`${uri}/!main`)}"/>`,
    `          <FRBRuri value="${attribute(uri)}"/>`,
    ...more.map((line) => `          ${line}`),
    `        </${name}>`,
  ];
  const dated = (name: string) => `<FRBRdate date="${date}" name="${name}"/>`;
  const author = '<FRBRauthor href="#qadam"/>';
  return [
    "    <meta>",
    '      <identification source="#qadam">',
    ...level("FRBRWork", work, [
      `<FRBRalias value="${attribute(title)}" name="title"/>`,
      dated("dated"),
      author,
      `<FRBRcountry value="${attribute(countryCode.toLowerCase())}"/>`,
    ]),
    ...level("FRBRExpression", expression, [
      `<FRBRalias value="${attribute(label)}" name="label"/>`,
      dated("dated"),
      author,
      `<FRBRlanguage language="${attribute(language)}"/>`,
      `<FRBRversionNumber value="${sequence}"/>`,
    ]),
    ...level("FRBRManifestation", `${expression}.xml`, [dated("dated"), author]),
    "      </identification>",
    '      <references source="#qadam">',
    '        <TLCOrganization eId="qadam" href="/ontology/organization/qadam" showAs="Qadam"/>',
    "      </references>",
    "    </meta>",
  ];
}

const shortNames: Record<ProvisionKind, string> = {
  part: "part",
  chapter: "chp",
  section: "sec",
  article: "art",
  text: "hcontainer",
};

const idOf = (path: string) =>
  path
    .split("/")
    .map((step) => step.replace(/^(\w+)-?/, (_whole, kind: ProvisionKind) => `${shortNames[kind] ?? kind}_`))
    .join("__");

function bodyOf(provisions: readonly LegalProvision[]): string[] {
  const places = placesOf(provisions);
  const lines: string[] = [];
  const open: { indent: string; element: string }[] = [];
  provisions.forEach((provision, at) => {
    const depth = places[at]?.depth ?? 0;
    while (open.length > depth) closeLast(open, lines);
    const indent = "  ".repeat(3 + depth);
    const element = provision.kind === "text" ? "hcontainer" : provision.kind;
    const named = provision.kind === "text" ? ' name="text"' : "";
    lines.push(
      `${indent}<${element}${named} eId="${attribute(idOf(places[at]?.path ?? `unit-${at + 1}`))}">`,
    );
    if (provision.number) lines.push(`${indent}  <num>${escaped(provision.number)}</num>`);
    if (provision.heading) lines.push(`${indent}  <heading>${escaped(provision.heading)}</heading>`);
    const hasChildren = (places[at + 1]?.depth ?? 0) > depth;
    if (hasChildren && provision.body !== "") lines.push(...block(indent, "intro", provision.body));
    else if (!hasChildren) lines.push(...contentOf(provision, indent));
    open.push({ indent, element });
  });
  while (open.length > 0) closeLast(open, lines);
  return lines;
}

function closeLast(open: { indent: string; element: string }[], lines: string[]) {
  const last = open.pop();
  if (last) lines.push(`${last.indent}</${last.element}>`);
}

const block = (indent: string, name: string, body: string) => [
  `${indent}  <${name}>`,
  ...body.split("\n").map((line) => `${indent}    <p>${escaped(line)}</p>`),
  `${indent}  </${name}>`,
];

function contentOf({ kind, body }: LegalProvision, indent: string): string[] {
  const paragraphs = paragraphsOf(body);
  if (isContainer(kind) || paragraphs.every(({ number }) => number === null))
    return body === "" ? [] : block(indent, "content", body);
  return paragraphs.flatMap(({ number, text }) => [
    `${indent}  <paragraph>`,
    ...(number === null ? [] : [`${indent}    <num>${escaped(number)}</num>`]),
    `${indent}    <content>`,
    `${indent}      <p>${escaped(text)}</p>`,
    `${indent}    </content>`,
    `${indent}  </paragraph>`,
  ]);
}

/** Signs that XML 1.0 cannot hold are left out. */
const escaped = (text: string) =>
  text
    .replaceAll(/(?![\t\n\r\u0080-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
const attribute = (text: string) =>
  escaped(text)
    .replaceAll('"', "&quot;")
    .replaceAll(/[\n\t]/g, " ");
