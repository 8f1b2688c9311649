import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Cited } from "@/components/source/cited";
import { DefinitionList } from "@/components/ui/definition-list";
import type { InstrumentView } from "@/domain/view/instrument";

const dayFields = ["draftedOn", "adoptedOn", "signedOn", "inForceOn", "repealedOn"] as const;

/** What it is, who issued it and its days. A day nobody knows is said to be unknown; one that need not exist is left out. */
export function InstrumentFacts({ instrument }: { instrument: InstrumentView }) {
  const t = useTranslations("instrument.facts");
  const words = useTranslations("vocabulary");
  const { country, issuer, summary, citations } = instrument;
  const isAlwaysShown = (field: (typeof dayFields)[number]) => field === "adoptedOn" || field === "inForceOn";
  const citedFor = (field: string) => citations.filter((citation) => citation.field === field);
  return (
    <DefinitionList
      items={[
        {
          label: t("summary"),
          value: summary ? (
            <div className="max-w-prose">
              <LocalisedText text={summary} nativeLanguage={country.nativeLanguage} />
            </div>
          ) : null,
        },
        {
          label: t("originalTitle"),
          value: instrument.title.native ? (
            <span lang={country.nativeLanguage ?? undefined}>{instrument.title.native}</span>
          ) : null,
        },
        {
          label: t("issuer"),
          value: issuer ? (
            <OrganisationName organisation={issuer} nativeLanguage={country.nativeLanguage} />
          ) : (
            <span className="text-ink-soft">{t("noIssuer")}</span>
          ),
        },
        ...dayFields.map((field) => {
          const day = instrument[field];
          const cited = citedFor(field);
          return {
            label: t(field),
            value: day ? (
              <>
                <PartialDay value={day} />
                {cited.length > 0 && (
                  <>
                    {" "}
                    <Cited citations={cited} confidence={instrument.confidence} />
                  </>
                )}
              </>
            ) : isAlwaysShown(field) ? (
              <span className="text-ink-soft">{t("dayUnknown")}</span>
            ) : null,
          };
        }),
        {
          label: t("statusNote"),
          value: instrument.statusNote ? <PlainText>{instrument.statusNote}</PlainText> : null,
        },
        {
          label: t("confidence"),
          value: (
            <>
              {words(`confidences.${instrument.confidence}`)}, <a href="#sources">{t("sources")}</a>
            </>
          ),
        },
      ]}
    />
  );
}
