import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { MeasureName } from "@/components/measure/measure-name";
import type { EvidenceUseView } from "@/domain/view/evidence";

/** What evidence stands under, and where that is read. */
export function EvidenceUse({ use: { subjectKind, subject, evidence } }: { use: EvidenceUseView }) {
  const t = useTranslations("evidence");
  const { measure, instrument, country } = subject;
  return (
    <>
      <span className="kicker block">
        {t(`under.${subjectKind}`)}
        {evidence.stance === "contradicts" && <strong className="text-alert"> · {t("contradicts")}</strong>}
      </span>
      {measure && <MeasureName measure={measure} />}
      {instrument && <InstrumentName instrument={instrument} />}
      {country && (
        <DatedLink href={`/countries/${country.code.toLowerCase()}`}>
          <LocalisedText text={country.name} isUnmarked />
        </DatedLink>
      )}
    </>
  );
}
