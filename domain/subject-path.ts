import type { CaseSubject } from "./vocabulary";

interface Placed {
  kind: CaseSubject;
  id: string;
  number: string | null;
  countryCode: string | null;
}

const folders = {
  measure: "measures",
  instrument: "instruments",
  organisation: "organisations",
  country: "countries",
};

/** Where such a thing is read, without language. */
export function pathOfSubject({ kind, id, number, countryCode }: Placed): string {
  if (kind === "assessment") return `/compare/${number?.toLowerCase()}/${countryCode?.toLowerCase()}`;
  return `/${folders[kind]}/${encodeURIComponent(kind === "country" ? id.toLowerCase() : id)}`;
}
