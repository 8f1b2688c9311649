import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PlainText } from "@/components/layout/plain-text";
import { TitledName } from "@/components/layout/titled-name";
import { MeasureName } from "@/components/measure/measure-name";
import { OrganisationName } from "@/components/organisation/organisation-name";
import type { RestingFact } from "@/domain/view/source";

/** Every fact that rests on a source, each leading to the page where it stands. */
export function RestingFacts({ facts }: { facts: readonly RestingFact[] }) {
  const t = useTranslations("source");
  const confidences = useTranslations("vocabulary.confidences");
  if (facts.length === 0) return <p className="max-w-prose text-ink-soft">{t("restsNone")}</p>;
  return (
    <ul className="border-t border-rule">
      {facts.map((fact) => (
        <li key={fact.citationId} className="grid gap-x-8 border-b border-rule py-2 sm:grid-cols-[12rem_1fr]">
          <div className="text-sm leading-7 text-ink-soft">{t(`kinds.${fact.kind}`)}</div>
          <div className="max-w-prose">
            <Subject fact={fact} />
            {(fact.locator || fact.confidence) && (
              <div className="text-xs text-ink-soft">
                {[fact.locator, fact.confidence && confidences(fact.confidence)].filter(Boolean).join(" · ")}
              </div>
            )}
            {fact.quote && (
              <blockquote className="border-l-2 border-rule pl-3 text-sm">
                <PlainText>{fact.quote}</PlainText>
              </blockquote>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Subject({ fact: { measure, instrument, organisation, country, titled } }: { fact: RestingFact }) {
  if (titled) return <TitledName titled={titled} />;
  if (measure) return <MeasureName measure={measure} />;
  if (instrument) return <InstrumentName instrument={instrument} />;
  if (organisation) return <OrganisationName organisation={organisation} />;
  if (country)
    return (
      <DatedLink href={`/countries/${country.code.toLowerCase()}`}>
        <LocalisedText text={country.name} isUnmarked />
      </DatedLink>
    );
  return null;
}
