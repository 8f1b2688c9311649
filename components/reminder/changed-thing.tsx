import { InstrumentName } from "@/components/instrument/instrument-name";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { TitledName } from "@/components/layout/titled-name";
import { MeasureName } from "@/components/measure/measure-name";
import { OrganisationName } from "@/components/organisation/organisation-name";
import type { ChangeView } from "@/domain/view/change";

type Thing = Pick<ChangeView, "measure" | "instrument" | "organisation" | "country" | "titled">;

/** The name of what changed, leading to its page. */
export function ChangedThing({
  thing: { measure, instrument, organisation, country, titled },
}: {
  thing: Thing;
}) {
  const nativeLanguage = country?.nativeLanguage;
  if (titled) return <TitledName titled={titled} />;
  if (measure) return <MeasureName measure={measure} nativeLanguage={nativeLanguage} />;
  if (instrument) return <InstrumentName instrument={instrument} nativeLanguage={nativeLanguage} />;
  if (organisation) return <OrganisationName organisation={organisation} nativeLanguage={nativeLanguage} />;
  if (country)
    return (
      <DatedLink href={`/countries/${country.code.toLowerCase()}`}>
        <LocalisedText text={country.name} isUnmarked />
      </DatedLink>
    );
  return null;
}
