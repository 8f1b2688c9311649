import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { Moment } from "@/components/layout/moment";
import { TitledName } from "@/components/layout/titled-name";
import { MeasureName } from "@/components/measure/measure-name";
import { OrganisationName } from "@/components/organisation/organisation-name";
import type { ChangeView } from "@/domain/view/change";

/** Each change to the record: when, what was done, and the page on which its result stands. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  const t = useTranslations("changes");
  return (
    <ol className="border-t border-ink">
      {changes.map((change) => {
        const key = `actions.${change.action}` as Parameters<typeof t>[0];
        return (
          <li key={change.seq} className="grid gap-x-8 border-b border-rule py-3 sm:grid-cols-[14rem_1fr]">
            <div className="tabular text-sm leading-7 text-ink-soft">
              <Moment value={change.recordedAt} />
            </div>
            <div className="max-w-prose">
              <p className="font-semibold">{t.has(key) ? t(key) : change.action}</p>
              <p className="text-sm">
                <Subject change={change} />
              </p>
              {change.country && (
                <p className="text-xs text-ink-soft">
                  <LocalisedText text={change.country.name} isUnmarked />
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Subject({ change: { measure, instrument, organisation, country, titled } }: { change: ChangeView }) {
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
