import { and, eq } from "drizzle-orm";
import { instrument, organisation } from "../schema";
import { organisationRef } from "./attached";
import { instrumentRef } from "./measure-item";
import { type Scope, visible } from "./scope";

/** What an instrument and a body named in a filter are called; nothing for what the reader may not see. One statement for each. */
export async function findFilterNames(scope: Scope, named: { instrument?: string; organisation?: string }) {
  const [instrumentFound] = named.instrument
    ? await scope.reader
        .select(instrumentRef)
        .from(instrument)
        .where(and(eq(instrument.id, named.instrument), visible(scope, instrument)))
    : [];
  const [organisationFound] = named.organisation
    ? await scope.reader
        .select(organisationRef)
        .from(organisation)
        .where(eq(organisation.id, named.organisation))
    : [];
  return { instrument: instrumentFound, organisation: organisationFound };
}
